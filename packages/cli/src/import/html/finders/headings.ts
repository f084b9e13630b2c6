import type { FoundPair } from '../find-pairs.js';
import { isQuestion } from '../markers.js';
import { between, hasContent, HEADINGS, isFurniture, levelOf, textOf } from '../page-parts.js';

/** Headings that ask, with all that follows until the next heading of the same or a higher level. */
export function headingPairs(root: Element): FoundPair[] {
  const headings = [...root.querySelectorAll(HEADINGS)];
  const level = questionLevel(headings);
  return headings.flatMap((at, index): FoundPair[] => {
    if (levelOf(at) !== level) return [];
    const later = headings.slice(index + 1);
    const next = later.find((each) => levelOf(each) <= level || isFurniture(textOf(each)));
    const answer = between(at, next, root);
    if (!hasContent(answer)) return [];
    return [{ at, question: at, answer, taken: takenBetween(at, next, root) }];
  });
}

/** The level at which most headings ask something; 0 where none does. */
function questionLevel(headings: readonly Element[]): number {
  const counts = [1, 2, 3, 4, 5, 6].map((level) => {
    const here = headings.filter((each) => levelOf(each) === level);
    const asking = here.filter((each) => isQuestion(textOf(each))).length;
    return { level, asking: asking * 3 >= here.length ? asking : 0 };
  });
  const best = counts.reduce((a, b) => (b.asking > a.asking ? b : a));
  return best.asking ? best.level : 0;
}

/** The elements between two headings, so that nothing in them is read again. */
function takenBetween(after: Element, before: Element | undefined, root: Element): Node[] {
  return [...root.querySelectorAll('*')].filter(
    (each) =>
      after.compareDocumentPosition(each) === 4 /* FOLLOWING, not inside */ &&
      (!before || before.compareDocumentPosition(each) === 2) /* PRECEDING, does not hold it */,
  );
}
