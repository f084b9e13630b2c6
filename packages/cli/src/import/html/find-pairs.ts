import { accordionPairs } from './finders/accordions.js';
import { definitionPairs } from './finders/definitions.js';
import { detailsPairs } from './finders/details.js';
import { headingPairs } from './finders/headings.js';
import { markedPairs } from './finders/marked.js';
import { microdataPairs } from './finders/microdata.js';
import { structuredDataPairs } from './finders/structured-data.js';
import { tablePairs } from './finders/tables.js';
import { categoryOf, isFurniture, mainOf, textOf } from './page-parts.js';
import type { Page } from './open-page.js';

/** A question and its answer where a page has them. */
export interface FoundPair {
  /** What holds the question; where it stands tells the order and the category. */
  readonly at: Element;
  /** The question's own content; a copy, or `at`. */
  readonly question: Element;
  /** The answer's content, a copy. */
  readonly answer: Element;
  /** What of the page the answer was taken from, so that no part is read twice. */
  readonly taken: readonly Node[];
}

export interface PagePair extends Pick<FoundPair, 'question' | 'answer'> {
  /** The heading above it, or `''`. */
  readonly category: string;
}

/** Ways to write a FAQ page, the surest first: what one of them took is nobody else's. */
const FINDERS = [
  microdataPairs,
  detailsPairs,
  accordionPairs,
  definitionPairs,
  tablePairs,
  headingPairs,
  markedPairs,
] as const satisfies readonly ((root: Element) => FoundPair[])[];

/** Every question of a page with its answer, in the page's order. */
export function findPairs(page: Page): PagePair[] {
  const root = mainOf(page.document);
  const found: FoundPair[] = [];
  for (const find of FINDERS) {
    for (const pair of find(root)) {
      if (!isFurniture(textOf(pair.question)) && textOf(pair.question) && !overlaps(pair, found)) found.push(pair);
    }
  }
  found.sort((a, b) => (a.at.compareDocumentPosition(b.at) & 4 /* FOLLOWING */ ? -1 : 1));
  const questions = found.map(({ at }) => at);
  const pairs = found.map((pair): PagePair => ({ ...pair, category: categoryOf(pair.at, root, questions) }));
  // What is said for search engines only is read where the page itself does not say it.
  const known = new Set(pairs.map(({ question }) => wording(question)));
  const hidden = structuredDataPairs(page).filter(({ question }) => !known.has(wording(question)));
  return [...pairs, ...hidden.map((pair) => ({ ...pair, category: '' }))];
}

function overlaps(pair: FoundPair, found: readonly FoundPair[]): boolean {
  const holds = (nodes: readonly Node[], node: Node): boolean =>
    nodes.some((each) => each === node || each.contains(node));
  return found.some(
    (other) => holds([other.at, ...other.taken], pair.at) || holds(pair.taken, other.at) || pair.at.contains(other.at),
  );
}

function wording(question: Element): string {
  return textOf(question)
    .normalize('NFKC')
    .replace(/^Q\s*\d*[.:、]?|[\s。?、]/gi, '');
}
