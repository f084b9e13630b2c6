import { safeLink } from '@madoguchi/content';
import type { NoteKind } from '../note.js';

/** What becomes of a link: its address, or why it is none. */
export type LinkResult =
  | { readonly href: string; readonly note?: NoteKind }
  | { readonly href: null; readonly note: NoteKind; readonly value: string };

/**
 * A link of a page as it can be published: https, http, tel, mailto and the like, whole.
 * @param base - Address of the page, `''` where nobody knows it.
 */
export function linkOf(written: string, base: string): LinkResult {
  const value = written.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  if (/^#|^$/.test(value)) return { href: null, note: 'link-in-page', value: '#' };
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(value) ?? [];
  const link = safeLink(value, base || undefined);
  if (link) return { href: link.href, ...(/^http:/.test(link.href) && { note: 'link-http' as const }) };
  if (scheme) return { href: null, note: 'link-scheme', value: `${scheme.toLowerCase()}:` };
  return { href: null, note: 'link-relative', value: value.slice(0, 60) };
}
