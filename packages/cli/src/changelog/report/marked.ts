import { diffArrays } from 'diff';
import type { Passage } from '../change.js';

/** A piece of a sentence; `changed` where the other one says something else. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

/** Less in common than this, and the marks would be all over. A share of the longer sentence. */
const ALIKE = 0.5;

/** The sentences of a passage with the words that differ marked, where one sentence became another like it. */
export function marked({ gone, came }: Passage): {
  readonly gone: readonly Piece[][];
  readonly came: readonly Piece[][];
} {
  const pairs = gone.map((before, at) => pieces(before, came[at] ?? ''));
  const plain = (text: string): Piece[] => [{ text, changed: false }];
  return {
    gone: gone.map((text, at) => pairs[at]?.gone ?? plain(text)),
    came: came.map((text, at) => pairs[at]?.came ?? plain(text)),
  };
}

function pieces(before: string, after: string): { readonly gone: Piece[]; readonly came: Piece[] } | null {
  const gone: Piece[] = [];
  const came: Piece[] = [];
  let same = 0;
  for (const { added, removed, value } of diffArrays(wordsOf(before), wordsOf(after))) {
    const text = value.join('');
    if (!added) gone.push({ text, changed: removed });
    if (!removed) came.push({ text, changed: added });
    if (!added && !removed) same += text.length;
  }
  return same / Math.max(before.length, after.length, 1) < ALIKE ? null : { gone, came };
}

const wordsOf = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment);
