/** Every element that generated text may be drawn with. */
export const TAGS = [
  ...['p', 'br', 'hr', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'em', 'strong', 'a'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
] as const;

/** Every attribute that it may have: `href` of a link, `start` of a list. */
export const ATTRIBUTES = ['href', 'start'] as const;

/** What a link may lead to. Its address has gone through the URL gate, and is absolute. */
export const SCHEMES = /^(?:https?|tel|mailto):/;

const TAG = new RegExp(
  `^(?:</?(?:${TAGS.join('|')})>|<a href="(?:https?|tel|mailto):[^"<>\\s]*">|<ol start="\\d{1,9}">)$`,
);

/**
 * HTML as `to-html.ts` writes it, and no other: the tags above, written in that way.
 * @throws TypeError where there is anything else in it.
 */
export function ownTagsOnly(html: string): string {
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
    if (!TAG.test(tag)) throw new TypeError('not a tag of generated text');
  }
  return html;
}
