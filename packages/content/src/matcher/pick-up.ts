import type { VocabularyTerm } from '../faq.js';
import { prepareFinder } from './find-forms.js';
import { fold, normalize } from './normalize.js';
import { finish, type Steps } from './steps.js';

/** A registered term found in a text. */
export interface PickedTerm {
  readonly termId: string;
  /** The words as they stand in the text. */
  readonly form: string;
  /** Where they start in the text, in UTF-16 code units. */
  readonly start: number;
  /** Where they end (exclusive). */
  readonly end: number;
}

/** Finds registered terms in a folded text. */
export type Picker = (
  text: string,
) => readonly { readonly termId: string; readonly from: number; readonly to: number }[];

/** Prepares the forms of `terms`. A form that two terms claim belongs to the term with the smaller id. */
export function* preparePicker(terms: readonly VocabularyTerm[]): Steps<Picker> {
  const find = yield* prepareFinder(formsOf(terms));
  return (text) => find(text).map(({ ids, from, to }) => ({ termId: ids[0] ?? '', from, to }));
}

function* formsOf(terms: readonly VocabularyTerm[]): Generator<readonly [form: string, id: string]> {
  for (const { id, forms } of terms) for (const form of forms) yield [fold(form).trim(), id];
}

/** The registered terms in a text as it was typed, in order of appearance, with repetition. */
export function pickUp(text: string, terms: readonly VocabularyTerm[]): readonly PickedTerm[] {
  return pickUpWith(finish(preparePicker(terms)), text);
}

/** As {@link pickUp}, with a picker at hand. */
export function pickUpWith(picker: Picker, text: string): readonly PickedTerm[] {
  const normalized = normalize(text);
  return picker(normalized.text).map(({ termId, from, to }) => {
    const start = normalized.starts[from] ?? 0;
    const end = normalized.ends[to - 1] ?? text.length;
    return { termId, form: text.slice(start, end), start, end };
  });
}
