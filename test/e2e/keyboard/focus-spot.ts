/** What has the focus, as a person meets it. */
export interface FocusSpot {
  /** Role by the rules of HTML and ARIA. */
  readonly role: string;
  /** Name by label, or by text. White space is one space, what is hidden is left out. */
  readonly name: string;
  /** Whether it is in the element, and not in the page around it. */
  readonly inside: boolean;
  /** What hinders a person from seeing where the focus is. */
  readonly faults: readonly string[];
}

/**
 * Runs in the page: reads what has the focus. The focus must be marked by an outline, lie in the window as far as it fits,
 * and nothing may lie over it, tried at several points (WCAG 2.2: 2.4.7, 2.4.11 and, stricter, 2.4.12).
 */
export async function focusSpot(): Promise<FocusSpot> {
  // Browsers scroll to the focus in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const host = document.activeElement?.shadowRoot ? document.activeElement : null;
  const root = host?.shadowRoot ?? document;
  const active = root.activeElement as HTMLElement | null;
  if (!active || active === document.body) return { role: 'page', name: '', inside: false, faults: [] };

  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const heard = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll('[aria-hidden=true],input,select,textarea')) part.remove();
    return plain(copy.textContent);
  };
  const field = active as HTMLInputElement;
  const described = active.getAttribute('aria-labelledby');
  const name =
    plain(active.getAttribute('aria-label')) ||
    plain(
      described
        ?.split(' ')
        .map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent)
        .join(' '),
    ) ||
    (field.labels?.[0] ? heard(field.labels[0]) : active.matches('input,select,textarea') ? '' : heard(active));
  const roles: readonly (readonly [string, string])[] = [
    ['a[href]', 'link'],
    ['h1,h2,h3,h4', 'heading'],
    ['select', 'combobox'],
    ['input[type=radio]', 'radio'],
    ['input[type=checkbox]', 'checkbox'],
    ['input[type=search]', 'searchbox'],
    ['input,textarea', 'textbox'],
    ['section[aria-label]', 'region'],
  ];
  const native = roles.find(([selector]) => active.matches(selector))?.[1] ?? active.tagName.toLowerCase();
  const role = active.getAttribute('role') ?? native;

  const faults: string[] = [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
  const clear = outlineColor === 'transparent' || /^rgba.*, 0\)$/.test(outlineColor);
  const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !clear;
  if (!document.hasFocus()) faults.push('is in a window without focus, which shows no marks');
  else if (!marked) faults.push('has no visible mark of the focus');

  // What is in the panel is seen through its scrolling part.
  const scroller = [...root.querySelectorAll('.body')].find(
    (each) => each.contains(active) && getComputedStyle(each).overflowY !== 'visible',
  );
  const window_ = { top: 0, bottom: innerHeight, left: 0, right: innerWidth };
  const port = scroller?.getBoundingClientRect() ?? window_;
  const [high, low] = [Math.max(port.top, 0), Math.min(port.bottom, innerHeight)];
  // A radio button is pressed, and seen, with its label.
  const shown = active.closest('label') ?? active;
  const box = shown.getBoundingClientRect();
  // What is marked by standing out a little may be a pixel over the edge.
  const fits = box.height <= low - high;
  // Browsers leave a control alone that a page's edge cuts a little; of a text field they bring the caret's line into view.
  const cut = box.height * (active.matches('textarea,input[type=text]') ? 0.5 : 0.25);
  if (fits ? box.top < high - cut || box.bottom > low + cut : box.bottom <= high || box.top >= low) {
    faults.push(`is not in view: ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${high} to ${low}`);
  }
  if (box.left < -1 || box.right > innerWidth + 1) faults.push('is over the side');
  for (const line of shown.getClientRects()) {
    const [top, bottom] = [Math.max(line.top, high), Math.min(line.bottom, low)];
    if (bottom - top < 4 || line.width < 4) continue;
    for (const [x, y] of [
      ...[0.1, 0.5, 0.9].map((part) => [line.left + part * line.width, (top + bottom) / 2] as const),
      ...[0.1, 0.9].map((part) => [line.left + line.width / 2, top + part * (bottom - top)] as const),
    ]) {
      const outer = document.elementFromPoint(x, y);
      const hit = host ? (outer === host ? host.shadowRoot?.elementFromPoint(x, y) : outer) : outer;
      if (!hit || !(shown.contains(hit) || hit.contains(shown)))
        faults.push(`is covered at ${Math.round(x)}, ${Math.round(y)} by ${hit?.outerHTML.slice(0, 60) ?? 'nothing'}`);
    }
  }
  return { role, name, inside: host !== null, faults: [...new Set(faults)] };
}
