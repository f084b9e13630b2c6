import type { FoundPair } from '../find-pairs.js';
import { copied, hasContent } from '../page-parts.js';

/** `<details><summary>question</summary>answer</details>`. */
export function detailsPairs(root: Element): FoundPair[] {
  return [...root.querySelectorAll('details')].flatMap((details): FoundPair[] => {
    const at = details.querySelector(':scope > summary');
    if (!at) return [];
    const taken = [...details.childNodes].filter((node) => node !== at);
    const answer = copied(root.ownerDocument, taken);
    return hasContent(answer) ? [{ at, question: at, answer, taken }] : [];
  });
}
