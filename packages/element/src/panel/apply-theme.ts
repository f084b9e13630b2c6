import type { Theme } from '@madoguchi/content';

/**
 * Sets the publisher's colours (already checked: `#rrggbb`, contrast ensured by the compiler). A colour that the page
 * sets by itself on the element wins, since the page's rules for the same custom property are more specific by intent:
 * an inline property is only set where the page has set none.
 */
export function applyTheme(host: HTMLElement, theme: Theme): void {
  set(host, '--madoguchi-primary', theme.primary);
  set(host, '--madoguchi-primary-dark', theme.primaryDark);
}

function set(host: HTMLElement, name: string, value: string | undefined): void {
  if (value && !getComputedStyle(host).getPropertyValue(name)) host.style.setProperty(name, value);
}
