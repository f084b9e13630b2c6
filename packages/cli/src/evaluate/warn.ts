/** In a sentence more than these are no help. */
const LISTED = 8;

/** The first ones of a list, for a sentence. */
export function listed(items: readonly (string | number)[]): string {
  return items.slice(0, LISTED).join(', ') + (items.length > LISTED ? ', …' : '');
}
