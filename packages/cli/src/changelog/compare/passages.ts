import { diffArrays } from 'diff';
import type { Passage } from '../change.js';
import { numbersIn } from './numbers.js';

const SENTENCES = new Intl.Segmenter('ja', { granularity: 'sentence' });

/** Sentences of a text; a line's end always ends one. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...SENTENCES.segment(line)].map(({ segment }) => segment.trim()))
    .filter(Boolean);
}

/** Which sentences went, and which came in their place. None where only white space differs. */
export function passagesOf(before: string, after: string): Passage[] {
  return hunks(sentencesOf(before), sentencesOf(after));
}

/**
 * The numbers that went and came with the sentences, in their order: two that changed places count. A sentence that only
 * stands elsewhere now brings none.
 */
export function changedNumbers(passages: readonly Passage[]): Passage {
  const gone = new Set(passages.flatMap((passage) => passage.gone));
  const moved = new Set(passages.flatMap(({ came }) => came).filter((sentence) => gone.has(sentence)));
  const numbers = (sentences: readonly string[]): string[] =>
    sentences.filter((sentence) => !moved.has(sentence)).flatMap(numbersIn);
  const changed = passages.flatMap((passage) => hunks(numbers(passage.gone), numbers(passage.came)));
  return { gone: changed.flatMap((passage) => passage.gone), came: changed.flatMap((passage) => passage.came) };
}

function hunks(before: readonly string[], after: readonly string[]): Passage[] {
  const passages: { gone: string[]; came: string[] }[] = [];
  let open = false;
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (!added && !removed) {
      open = false;
      continue;
    }
    if (!open) passages.push({ gone: [], came: [] });
    open = true;
    passages.at(-1)?.[added ? 'came' : 'gone'].push(...value);
  }
  return passages;
}
