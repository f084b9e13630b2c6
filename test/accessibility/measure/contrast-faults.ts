/**
 * Runs in the page: text below 4.5:1 (large text below 3:1), and edges of controls below 3:1, computed from the colours that
 * the browser uses for what is drawn, through every layer behind it. WCAG 2.2, success criteria 1.4.3 and 1.4.11; relative
 * luminance and contrast ratio as its glossary defines them.
 */
export function contrastFaults(): string[] {
  type Rgba = readonly [number, number, number, number];
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  if (!root) return [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Rgba>();
  const parse = (css: string): Rgba => {
    let value = known.get(css);
    if (!value && canvas) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(css, (value = [r, g, b, a / 255]));
    }
    return value ?? [0, 0, 0, 0];
  };
  const over = ([r, g, b, a]: Rgba, [R, G, B]: Rgba): Rgba => [
    ...([r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)] as const),
    1,
  ];
  const luminance = ([r, g, b]: Rgba): number => {
    const linear = (value: number): number => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (a: Rgba, b: Rgba): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const parentOf = (each: Element): Element | null =>
    each.assignedSlot ?? each.parentElement ?? ((each.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  const canvasColour = parse(getComputedStyle(document.documentElement).backgroundColor);
  const behind = (each: Element | null): Rgba => {
    const layers: Rgba[] = [];
    for (let at = each; at; at = parentOf(at)) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.unshift(colour);
      if (colour[3] === 1) break;
    }
    const ground: Rgba = canvasColour[3] === 1 ? canvasColour : [255, 255, 255, 1];
    return layers.reduce<Rgba>((below, layer) => over(layer, below), ground);
  };
  const named = (each: Element): string =>
    `${each.tagName.toLowerCase()}${each.className ? `.${String(each.className).split(' ').join('.')}` : ''} "${(each.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24)}"`;

  const faults: string[] = [];
  const seen = new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!of || seen.has(of) || !node.textContent?.trim() || of.closest('.hidden,option') || !of.checkVisibility())
      continue;
    seen.add(of);
    // A control that cannot be used has no minimum (1.4.3, "inactive").
    if (of.closest('[aria-disabled=true],:disabled')) continue;
    const style = getComputedStyle(of);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ground = behind(of);
    const ratio = contrast(over(parse(style.color), ground), ground);
    if (ratio < (large ? 3 : 4.5)) faults.push(`text ${ratio.toFixed(2)} ${named(of)}`);
  }

  for (const each of root.querySelectorAll<HTMLElement>('.button,.small,.launcher,select,textarea,input[type=text]')) {
    if (!each.checkVisibility() || each.matches('[aria-disabled=true]')) continue;
    const ground = behind(parentOf(each));
    const style = getComputedStyle(each);
    // A control is told apart by its edge or by its surface.
    const edge = parseFloat(style.borderTopWidth) > 0 ? contrast(over(parse(style.borderTopColor), ground), ground) : 1;
    const surface = contrast(behind(each), ground);
    if (Math.max(edge, surface) < 3) faults.push(`edge ${Math.max(edge, surface).toFixed(2)} ${named(each)}`);
  }

  // The state of a control that is pressed or current is told by a second sign that can be seen too.
  for (const each of root.querySelectorAll<HTMLElement>('[aria-pressed=true],[aria-current]')) {
    if (each.checkVisibility() && Number(getComputedStyle(each).fontWeight) < 700)
      faults.push(`state by colour alone ${named(each)}`);
  }
  return faults;
}
