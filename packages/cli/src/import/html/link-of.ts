import { safeLink } from '@madoguchi/content';
import type { NoteKind } from '../note.js';

/** What becomes of a link: its address, or why it is none. */
export type LinkResult =
  | { readonly href: string; readonly note?: NoteKind }
  | { readonly href: null; readonly note: NoteKind; readonly value: string };

/**
 * A link of a page as it can be published: https, tel and mailto, whole. One with http is made one with https: it is looked at
 * by a person before it is published.
 * @param base - Address of the page, `''` where nobody knows it.
 */
export function linkOf(written: string, base: string): LinkResult {
  const value = written.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  if (/^#|^$/.test(value)) return { href: null, note: 'link-in-page', value: '#' };
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(value) ?? [];
  const { href, wasHttp } = wholeAddress(value, base);
  if (href) return { href, ...(wasHttp && { note: 'link-http' as const }) };
  if (scheme) return { href: null, note: 'link-scheme', value: `${scheme.toLowerCase()}:` };
  return { href: null, note: 'link-relative', value: value.slice(0, 60) };
}

/**
 * An address as it can be published: whole, with https. `href` is `null` where it cannot be a link.
 * @param base - Address of the page on which it stands, `''` where nobody knows it.
 */
export function wholeAddress(
  written: string,
  base: string,
): { readonly href: string | null; readonly wasHttp: boolean } {
  const absolute = URL.canParse(written, base || undefined) ? new URL(written, base || undefined).href : '';
  const wasHttp = absolute.startsWith('http:');
  return { href: safeLink(wasHttp ? `https:${absolute.slice(5)}` : absolute)?.href ?? null, wasHttp };
}
