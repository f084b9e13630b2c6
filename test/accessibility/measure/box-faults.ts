/**
 * Runs in the page: what is clipped, overlaps, lies outside, or scrolls in two directions, one line each. Measured on boxes
 * of text, line by line, in the element and in the page around it.
 */
export function boxFaults(): string[] {
  const faults: string[] = [];
  const chat = document.querySelector('madoguchi-chat');
  const root = chat?.shadowRoot;
  const page = document.documentElement;
  const frame = root?.querySelector<HTMLElement>('.frame');
  /** Rounding of layout; and what a glyph's box may stand over its line, of the font and not of the layout. Pixels. */
  const NEAR = 1.5;

  if (page.scrollWidth > page.clientWidth)
    faults.push(`the page scrolls sideways by ${page.scrollWidth - page.clientWidth}`);
  if (!root) return faults;

  const fixed = [...root.querySelectorAll<HTMLElement>('.launcher,.frame,.failed')].filter(
    (each) => each.checkVisibility() && getComputedStyle(each).position === 'fixed',
  );
  for (const each of fixed) {
    const { left, top, right, bottom } = each.getBoundingClientRect();
    if (left < -NEAR || top < -NEAR || right > innerWidth + NEAR || bottom > innerHeight + NEAR) {
      faults.push(`.${each.className} is out of the window: ${[left, top, right, bottom].map(Math.round).join()}`);
    }
  }

  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => each.checkVisibility());
  const hidden = (each: Element | null): boolean => !!each?.closest('.hidden,option,rt');
  const named = (each: Element): string =>
    `${each.tagName.toLowerCase()}${each.className ? `.${String(each.className).split(' ').join('.')}` : ''} "${(each.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24)}"`;

  for (const each of elements) {
    if (hidden(each) || each.tagName === 'TEXTAREA' || each.tagName === 'SELECT' || each.tagName === 'INPUT') continue;
    const { overflowX, overflowY } = getComputedStyle(each);
    if (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1)
      faults.push(`${named(each)} scrolls or cuts sideways`);
    const cuts = overflowY === 'hidden' || overflowY === 'clip';
    if (cuts && each.clientHeight > 1 && each.scrollHeight > each.clientHeight + 1)
      faults.push(`${named(each)} is cut below`);
  }

  // A list to choose from is one line: its longest choice must fit.
  for (const select of root.querySelectorAll('select')) {
    if (select.checkVisibility() && select.scrollWidth > select.clientWidth + 1) faults.push(`${named(select)} is cut`);
  }

  interface Line {
    readonly of: Element;
    readonly box: DOMRect;
    readonly layer: Element | null;
    readonly block: Element | null;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!of || !node.textContent?.trim() || hidden(of) || !of.checkVisibility() || of.tagName === 'TEXTAREA') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let layer: Element | null = of;
    // What scrolls away below a bar, or under what sticks, does not stand in one place with it.
    const isLayer = (each: Element): boolean => {
      const { position, overflowY } = getComputedStyle(each);
      return /sticky|fixed/.test(position) || /auto|scroll/.test(overflowY);
    };
    while (layer && !isLayer(layer)) layer = layer.parentElement;
    let block: Element | null = of;
    while (block && /^(inline|ruby|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ of, box, layer, block });
  }

  const control = 'button,a.link,summary,label';
  for (const { of, box } of lines) {
    const own = of.closest<HTMLElement>(control);
    if (own && getComputedStyle(own).display !== 'inline') {
      const around = own.getBoundingClientRect();
      const out = box.left < around.left - NEAR || box.right > around.right + NEAR;
      if (out || box.top < around.top - 4 || box.bottom > around.bottom + 4)
        faults.push(`text stands out of ${named(own)}`);
    }
    if (frame?.contains(of)) {
      const around = frame.getBoundingClientRect();
      if (box.left < around.left - NEAR || box.right > around.right + NEAR)
        faults.push(`text stands out of the panel: ${named(of)}`);
    }
  }

  // Two texts in one place. Of a line only the middle counts: fonts reserve room above and below that nothing is drawn in.
  const middle = ({ top, height }: DOMRect): readonly [number, number] => [top + height * 0.25, top + height * 0.75];
  for (const [index, a] of lines.entries()) {
    const [aTop, aBottom] = middle(a.box);
    for (const b of lines.slice(index + 1)) {
      // On one line of one paragraph nothing can overlap; furigana may lean over its neighbours.
      if (a.block === b.block || a.layer !== b.layer) continue;
      const [bTop, bBottom] = middle(b.box);
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(aBottom, bBottom) - Math.max(aTop, bTop);
      if (across > 2 && down > 1) faults.push(`${named(a.of)} and ${named(b.of)} overlap`);
    }
  }

  // What sticks leaves room for what is read: a third of the panel's height at the least.
  if (frame?.checkVisibility()) {
    const whole = Math.min(frame.getBoundingClientRect().height, innerHeight);
    const stuck = elements
      .filter(
        (each) =>
          getComputedStyle(each).position === 'sticky' || each.matches('.panel:not(:has(> .body:only-child)) > .bar'),
      )
      .filter((each) => !each.matches('.bar') || getComputedStyle(each.parentElement ?? each).display === 'flex')
      .reduce((sum, each) => sum + each.getBoundingClientRect().height, 0);
    if (stuck > (whole * 2) / 3) faults.push(`what sticks takes ${Math.round(stuck)} of ${Math.round(whole)} pixels`);
  }
  return [...new Set(faults)];
}
