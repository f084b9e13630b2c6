import type { VocabularyTerm } from '../faq.js';
import { prepareFinder, type Finder } from './find-forms.js';
import { preparePicker, type Picker } from './pick-up.js';
import { createReader, type Reader } from './readings.js';
import { finish, type Steps } from './steps.js';

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
  readonly synonyms: Finder;
  readonly read: Reader;
}

/** Prepares words in steps. */
export function* prepareLexicon({ terms, synonyms = [], readings = {} }: Words): Steps<Lexicon> {
  const pick = yield* preparePicker(terms);
  yield;
  const find = yield* prepareFinder(formsOf(synonyms));
  yield;
  return { pick, synonyms: find, read: createReader(readings) };
}

function* formsOf(synonyms: NonNullable<Words['synonyms']>): Generator<readonly [form: string, id: string]> {
  for (const [group, forms] of synonyms.entries()) for (const form of forms) yield [form, `${group}`];
}

/** Prepares words at once. */
export const createLexicon = (words: Words): Lexicon => finish(prepareLexicon(words));
