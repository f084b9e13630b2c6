import type { FoundPair } from '../find-pairs.js';
import { copied } from '../page-parts.js';

/** `itemtype="https://schema.org/Question"`. */
export function microdataPairs(root: Element): FoundPair[] {
  return [...root.querySelectorAll('[itemtype$="schema.org/Question"]')].flatMap((item): FoundPair[] => {
    const at = item.querySelector('[itemprop~="name"]');
    const accepted = item.querySelector('[itemprop~="acceptedAnswer"], [itemprop~="suggestedAnswer"]');
    const text = accepted?.querySelector('[itemprop~="text"]') ?? accepted;
    if (!at || !text) return [];
    return [{ at, question: at, answer: copied(root.ownerDocument, text.childNodes), taken: [item] }];
  });
}
