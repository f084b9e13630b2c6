import type { FoundPair } from '../find-pairs.js';
import { isMarker, markerLength } from '../markers.js';
import { between, hasContent, HEADINGS, textOf } from '../page-parts.js';

const BLOCKS = 'p, div, li, dt, dd, td, th, strong, b';

/** Paragraphs that begin with Q and A (問, 答, 【質問】 …), whatever they stand in. */
export function markedPairs(root: Element): FoundPair[] {
  const marked = [...root.querySelectorAll(BLOCKS)].filter(
    (each) => isMarked(each, 'question') || isMarked(each, 'answer'),
  );
  const starts = marked.filter(
    (each) => !marked.some((other) => other !== each && each.contains(other) && textOf(other) !== textOf(each)),
  );
  const outer = starts.filter((each) => !starts.some((other) => other !== each && other.contains(each)));
  return outer.flatMap((at, index): FoundPair[] => {
    const answerStart = outer[index + 1];
    if (!isMarked(at, 'question') || !answerStart || !isMarked(answerStart, 'answer')) return [];
    const next = outer.slice(index + 2).find((each) => isMarked(each, 'question')) ?? undefined;
    const heading = [...root.querySelectorAll(HEADINGS)].find((each) => answerStart.compareDocumentPosition(each) & 4);
    const end = [next, heading]
      .filter((each) => each !== undefined)
      .sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))[0];
    const answer = between(at, end, root);
    return hasContent(answer) ? [{ at, question: at, answer, taken: [answerStart] }] : [];
  });
}

function isMarked(element: Element, kind: 'question' | 'answer'): boolean {
  const text = textOf(element);
  if (markerLength(text, kind) > 0) return textOf(element).length > 3;
  const first = element.firstElementChild;
  // `<span>Q</span>question` or `<img alt="Q">question`
  return (
    !!first &&
    element.textContent !== first.textContent &&
    isMarker(textOf(first) || (first.getAttribute('alt') ?? ''), kind)
  );
}
