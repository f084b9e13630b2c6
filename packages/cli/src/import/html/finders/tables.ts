import type { FoundPair } from '../find-pairs.js';
import { isMarker, isQuestion } from '../markers.js';
import { copied, hasContent, textOf } from '../page-parts.js';

const QUESTION = /^(?:ご?質問(?:内容|事項)?|問い?|Q|Question)$/i;
const ANSWER = /^(?:ご?回答(?:内容)?|お?答え?|A|Answer)$/i;

/** Tables of questions and answers: with a header that says so, with Q and A before the rows, or with questions as row headers. */
export function tablePairs(root: Element): FoundPair[] {
  return [...root.querySelectorAll('table')].flatMap((table): FoundPair[] => {
    const rows = [...table.querySelectorAll('tr')]
      .filter((row) => row.closest('table') === table)
      .map((row) => [...row.querySelectorAll(':scope > th, :scope > td')]);
    for (const find of [withHeader, withMarkers, withQuestions]) {
      const pairs = find(rows).flatMap(([at, answer]) => pair(at, answer));
      if (pairs.length) return pairs;
    }
    return [];
  });
}

type Cells = readonly (readonly Element[])[];

const folded = (cell: Element | undefined): string => textOf(cell).normalize('NFKC').replace(/\s/g, '');

function withHeader([head = [], ...rows]: Cells): [Element | undefined, Element | undefined][] {
  const question = head.findIndex((cell) => QUESTION.test(folded(cell)));
  const answer = head.findIndex((cell) => ANSWER.test(folded(cell)));
  if (question < 0 || answer < 0) return [];
  // A category that spans rows stands before them in the first row only.
  return rows.map((cells) => [cells.at(question - head.length), cells.at(answer - head.length)]);
}

/** `Q1 | question` above `A1 | answer`. */
function withMarkers(rows: Cells): [Element | undefined, Element | undefined][] {
  return rows.flatMap(([mark, question], at): [Element | undefined, Element | undefined][] => {
    const [answerMark, answer] = rows[at + 1] ?? [];
    if (!isMarker(textOf(mark), 'question') || !isMarker(textOf(answerMark), 'answer')) return [];
    return [[question, answer]];
  });
}

function withQuestions(rows: Cells): [Element | undefined, Element | undefined][] {
  const pairs = rows.filter((cells) => cells.length === 2).map(([question, answer]) => [question, answer] as const);
  const asking = pairs.filter(([question]) => isQuestion(textOf(question)));
  return asking.length * 2 > rows.length ? asking.map(([question, answer]) => [question, answer]) : [];
}

function pair(at: Element | undefined, cell: Element | undefined): FoundPair[] {
  if (!at || !cell || at === cell) return [];
  const answer = copied(at.ownerDocument, cell.childNodes);
  return hasContent(answer) ? [{ at, question: at, answer, taken: [cell] }] : [];
}
