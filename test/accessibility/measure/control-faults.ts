/**
 * Runs in the page: controls smaller than 44 by 44 pixels, but for links in running text (WCAG 2.2, 2.5.8 asks for 24).
 */
export function controlFaults(): string[] {
  const root = document.querySelector('madoguchi-chat')?.shadowRoot;
  const faults: string[] = [];
  for (const each of root?.querySelectorAll<HTMLElement>('button,a.link,input,select,textarea,summary') ?? []) {
    if (!each.checkVisibility()) continue;
    const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
    const what = each.outerHTML.replace(/<!--.*?-->|\s+/g, ' ').slice(0, 80);
    if (width < 44 || height < 44) faults.push(`${Math.round(width)}×${Math.round(height)}: ${what}`);
  }
  return faults;
}
