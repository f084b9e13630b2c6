/**
 * Runs in the page: controls and headings whose focus indicator is missing, thinner than two pixels, below 3:1 against
 * what is around it, or the same without focus. WCAG 2.2, success criteria 2.4.7 and 1.4.11. It is read off while each has focus.
 */
export function focusFaults(): string[] {
  type Rgb = readonly [number, number, number];
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  if (!root) return [];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** A colour as it is seen on a ground; where there is none, `null` for what can be seen through. */
  const parse = (css: string, ground: Rgb | null = null): Rgb | null => {
    if (!canvas) return null;
    canvas.clearRect(0, 0, 1, 1);
    if (ground) {
      canvas.fillStyle = `rgb(${ground.join()})`;
      canvas.fillRect(0, 0, 1, 1);
    }
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return a === 255 ? [r, g, b] : null;
  };
  const luminance = (rgb: Rgb): number => {
    const [r = 0, g = 0, b = 0] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: Rgb, b: Rgb): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const probe = document.createElement('i');
  probe.style.backgroundColor = 'Canvas';
  document.body.append(probe);
  const canvasColour = parse(getComputedStyle(probe).backgroundColor) ?? [255, 255, 255];
  probe.remove();
  const behind = (each: Element | null): Rgb => {
    for (let at = each; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour) return colour;
    }
    return canvasColour;
  };
  const faults: string[] = [];
  const before = root.activeElement as HTMLElement | null;
  const stops = 'button,a[href],select,textarea,input,summary,h3[tabindex]';
  // Behind a dialog that asks something, nothing has the focus.
  const asks = root.querySelector('[role=alertdialog]');
  for (const each of (asks ?? root).querySelectorAll<HTMLElement>(stops)) {
    if (!each.checkVisibility()) continue;
    // As a keyboard does it: only then the indicator is shown everywhere.
    each.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
    const ground = behind(each.parentElement);
    const shadow = /(?:rgba?\([^)]*\)|color\([^)]*\)|oklch\([^)]*\)|#\w+)/.exec(boxShadow)?.[0];
    const colours = [
      ...(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? [parse(outlineColor, ground)] : []),
      ...(shadow && boxShadow.includes(' 2px') ? [parse(shadow, ground)] : []),
    ].filter((colour): colour is Rgb => colour !== null);
    const name = (each.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24);
    const best = Math.max(1, ...colours.map((colour) => contrast(colour, ground)));
    if (best < 3) {
      faults.push(
        `focus ${best.toFixed(2)} ${each.tagName.toLowerCase()} "${name}" (${outlineStyle} ${outlineWidth} ${outlineColor})`,
      );
    }
    // What is current has a mark of its own, which must not be taken for the focus.
    const marks = (): string => {
      const style = getComputedStyle(each);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join();
    };
    const focused = marks();
    each.blur();
    if (marks() === focused) faults.push(`focus cannot be told from no focus ${each.tagName.toLowerCase()} "${name}"`);
  }
  before?.focus({ preventScroll: true });
  return faults;
}
