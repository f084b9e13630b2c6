/**
 * Runs in the page: controls whose visible text does not begin their name, so that they do not obey a voice (WCAG 2.2,
 * 2.5.3), and controls smaller than 44 by 44 pixels, but for links in running text (2.5.8 asks for 24).
 */
export function controlFaults(): string[] {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  const plain = (text: string): string => text.replace(/\s+/g, '');
  const faults: string[] = [];
  for (const each of root?.querySelectorAll<HTMLElement>('button,a[href],input,select,textarea,summary') ?? []) {
    if (!each.checkVisibility()) continue;
    const field = each as HTMLInputElement;
    const label = field.labels?.[0];
    // What is seen of it: without what only screen readers get, and without furigana.
    const copy = (label ?? each).cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('.hidden,rt,select,input,textarea')) part.remove();
    const seen = plain(copy.textContent);
    const name = each.getAttribute('aria-label');
    if (!seen) faults.push(`nothing can be seen of ${each.outerHTML.slice(0, 80)}`);
    if (name !== null && !plain(name).startsWith(seen)) faults.push(`"${seen}" is called "${name}"`);
    if (each.matches('a:not(.link)')) continue;
    const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
    if (width < 44 || height < 44) faults.push(`${Math.round(width)}×${Math.round(height)}: "${seen.slice(0, 30)}"`);
  }
  return faults;
}
