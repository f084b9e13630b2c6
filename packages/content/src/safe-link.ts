/** A link that may be drawn. */
export interface SafeLink {
  /** Normalised: what the browser would open. */
  readonly href: string;
  /** The host that it really leads to (international names in their ASCII form); empty for `tel` and `mailto`. */
  readonly host: string;
  readonly kind: 'web' | 'tel' | 'mailto';
}

/**
 * The one gate for every link, whatever it came from: published text, an overlay, the host page.
 * Lets pass `https:` and `http:` without credentials, plain `tel:` numbers (short ones may begin with `#`, written `%23`) and plain `mailto:` addresses; anything else is `null`.
 * @param base - Address against which a relative link is read; without it only absolute ones pass.
 */
export function safeLink(href: string, base?: string): SafeLink | null {
  let url: URL;
  try {
    url = new URL(href, base);
  } catch {
    return null;
  }
  switch (url.protocol) {
    case 'https:':
    case 'http:':
      return url.username || url.password ? null : { href: url.href, host: url.host, kind: 'web' };
    case 'tel:':
      return /^tel:(?:\+|%23)?[\d-]+$/.test(url.href) ? { href: url.href, host: '', kind: 'tel' } : null;
    case 'mailto:':
      return /^mailto:[^?#&%@\s]+@[^?#&%@\s]+$/.test(url.href) ? { href: url.href, host: '', kind: 'mailto' } : null;
    default:
      return null;
  }
}
