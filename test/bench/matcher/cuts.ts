import { createLexicon, fold, type Words } from '@madoguchi/content/matcher';
import type { Cut } from './peer.js';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Words as the platform finds them: what an English-minded engine is usually given for Japanese. */
export const words: Cut = (text) =>
  [...segmenter.segment(fold(text))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** The same without words of hiragana only, which are mostly grammar. */
export const contentWords: Cut = (text) => words(text).filter((word) => !/^[ぁ-ゖー]+$/.test(word));

/** Two neighbouring characters of what is no space or punctuation: the usual way without a dictionary. */
export const bigrams: Cut = (text) =>
  [...fold(text).matchAll(/[\p{L}\p{N}ー]+/gu)].flatMap(([run]) =>
    run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );

/** Single kanji, pairs of kanji, and whole words in other scripts. */
export const kanji: Cut = (text) =>
  [...fold(text).matchAll(/(\p{Script=Han}+)|[ァ-ヺー]{2,}|[\p{Script=Latin}\p{N}]+/gu)].flatMap(([run, han]) =>
    han ? [...han, ...Array.from({ length: han.length - 1 }, (_, at) => han.slice(at, at + 2))] : [run],
  );

/** The same synonyms for every engine: beside the text's own words stand the registered terms and synonym groups in it. */
export function withSynonyms(cut: Cut, known: Words): Cut {
  const lexicon = createLexicon(known);
  return (text) => {
    const folded = fold(text);
    const terms = lexicon.pick(folded).map(({ termId }) => `#${termId}`);
    const groups = lexicon.synonyms(folded).flatMap(({ ids }) => ids.map((id) => `~${id}`));
    return [...cut(text), ...terms, ...groups];
  };
}

export const CUTS: Readonly<Record<string, Cut>> = { words, 'content words': contentWords, bigrams, kanji };
