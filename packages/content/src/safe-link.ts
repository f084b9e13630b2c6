/** A link that may be drawn. */
export interface SafeLink {
  /** Normalised: what the browser would open. */
  readonly href: string;
  /** The host that it really leads to, always in ASCII (`docs/decisions/0012-links.md`); empty for `tel` and `mailto`. */
  readonly host: string;
  readonly kind: 'web' | 'tel' | 'mailto';
}

/**
 * What an address may look like. A path has one slash, because two begin another host. Browsers drop tabs and line breaks, and
 * read a backslash as a slash: then an address is another one than a person reads. The lengths are bounds, not rules.
 */
const FORM = /^(?:(https:\/\/|\/(?![/\\]))\S{0,2000}|tel:(?:\+|%23)?[\d-]{2,20}|mailto:[\w.+-]+@[\w.-]+)$/i;

/**
 * The one gate for every link, whatever it came from: published text, an overlay, the host page.
 * Lets pass `https:` without credentials, paths on the site of `base`, plain `tel:` numbers (short ones may begin with `#`,
 * written `%23`) and plain `mailto:` addresses, both without parameters; anything else is `null`.
 * @param base - Address of the page, against which a path is read; without it only whole addresses pass.
 */
export function safeLink(written: string, base?: string): SafeLink | null {
  const form = FORM.exec(written);
  try {
    const { href, host, protocol, username, password } = new URL(written, base);
    const kind = form?.[1] ? 'web' : (protocol.slice(0, -1) as 'tel' | 'mailto');
    // A path on a page that is no website leads to no website.
    return form && !username && !password && (host || kind !== 'web') ? { href, host, kind } : null;
  } catch {
    return null;
  }
}

/**
 * The address of a published link as it stands in a file: normalised, so that it is the same in every browser and nothing in it
 * poses as something else. A path stays as it was written: only the page knows of which site it is. `null` where it is no link.
 */
export function publishedHref(written: string): string | null {
  const link = safeLink(written, 'https://page.invalid');
  return link && (written.startsWith('/') ? written : link.href);
}
