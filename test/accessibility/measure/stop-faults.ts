/** Where a press of Tab has led. */
export interface Stop {
  /** Index among everything in the element that can be operated, or -1 where the focus is outside. */
  readonly index: number;
  readonly faults: readonly string[];
}

/** What can be operated in the element. One selector, for all that look for it. */
export const OPERABLE = 'button,a[href],input,select,textarea,summary';

/**
 * Runs in the page: what has the focus, and whether a person can see that it has. In sight, not covered by anything that
 * sticks, and with an indicator (WCAG 2.2, 2.4.7 and 2.4.11).
 */
export async function currentStop(operable: string): Promise<Stop> {
  // Browsers scroll to the focus in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  const active = root?.activeElement as HTMLElement | null | undefined;
  if (!root || !active) return { index: -1, faults: [] };
  const all = [...root.querySelectorAll<HTMLElement>(operable)].filter((each) => each.checkVisibility());
  const faults: string[] = [];
  const name = `${active.tagName.toLowerCase()} "${(active.textContent || active.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
  const shown = active.closest('label') ?? active;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) faults.push(`${name} is out of sight`);
  else {
    // The middle of the part that is in the window.
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const hit = root.elementFromPoint(x, y);
    if (!hit || !(shown.contains(hit) || hit.contains(shown)))
      faults.push(`${name} is covered by ${hit?.className ?? 'something'}`);
  }
  const { outlineStyle, outlineWidth } = getComputedStyle(active);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push(`${name} has no focus indicator`);
  return { index: all.indexOf(active), faults };
}
