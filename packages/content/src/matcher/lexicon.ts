import type { VocabularyTerm } from '../faq.js';
import { createFinder, type Found } from './find-forms.js';
import { createPicker, type Picker } from './pick-up.js';
import { createReader, type Reader } from './readings.js';

/** What is known about words, for the matcher. Nothing of it but ids of registered terms ever leaves the page. */
export interface Words {
  readonly terms: readonly VocabularyTerm[];
  /** Words of general language that mean the same, normalised and without the endings that change: a group an item. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Kana of kanji and of words in kanji. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** The same, prepared. */
export interface Lexicon {
  readonly pick: Picker;
  readonly synonyms: (text: string) => readonly Found[];
  readonly read: Reader;
}

/** Prepares words in steps, between which the page may do something else. Its last value is the lexicon. */
export function* prepareLexicon({ terms, synonyms = [], readings = {} }: Words): Generator<undefined, Lexicon> {
  const pick = createPicker(terms);
  yield;
  const find = createFinder(synonyms.flatMap((forms, group) => forms.map((form) => [form, `${group}`] as const)));
  yield;
  return { pick, synonyms: find, read: createReader(readings) };
}

/** Prepares words at once. */
export function createLexicon(words: Words): Lexicon {
  const steps = prepareLexicon(words);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
