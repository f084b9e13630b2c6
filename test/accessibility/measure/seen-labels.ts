/**
 * Runs in the page: the text that a person can see on each control of the element, or on its label, in the order of
 * `document.querySelectorAll`. What is seen is decided by where glyphs are drawn, and not by what a class is called. Furigana
 * say how the text is read, and are no text of their own.
 *
 * @returns `null` for a control that is not there to be seen.
 */
export function seenLabels(operable: string): (string | null)[] {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;

  /** Whether anything of it is left by what cuts it off, up to the control. */
  function isShown(node: Node, within: Element): boolean {
    const range = document.createRange();
    range.selectNodeContents(node);
    let boxes = [...range.getClientRects()];
    for (let at: Element | null = node.parentElement; at; at = at === within ? null : at.parentElement) {
      const { overflowX, clipPath, clip, opacity, visibility } = getComputedStyle(at);
      if (at.matches('rt') || opacity === '0' || visibility !== 'visible') return false;
      // What is clipped by a path is so to hide it: nothing else in the element is.
      if (clipPath !== 'none' || clip !== 'auto') return false;
      const { left, top, right, bottom } = at.getBoundingClientRect();
      if (overflowX === 'visible') continue;
      boxes = boxes.filter(
        (box) =>
          Math.min(box.right, right) - Math.max(box.left, left) > 2 &&
          Math.min(box.bottom, bottom) - Math.max(box.top, top) > 2,
      );
    }
    return boxes.some(({ width, height }) => width > 2 && height > 2);
  }

  function seen(element: Element): string {
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isShown(node, element)) text += node.textContent ?? '';
    }
    return text;
  }

  // Behind a dialog that asks something, nothing has a name to be called by.
  const asks = root?.querySelector('[role=alertdialog]');
  return [...(root?.querySelectorAll<HTMLElement>(operable) ?? [])].map((each) => {
    if (!each.checkVisibility() || (asks && !asks.contains(each))) return null;
    const { labels } = each as HTMLInputElement;
    return [...(labels?.length ? labels : [each])].map(seen).join('');
  });
}
