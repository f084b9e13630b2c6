import type { VocabularyTerm } from '../faq.js';
import { normalize, type Normalized } from './normalize.js';

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

/** Finds registered terms in a normalised text. */
export type Picker = (
  normalized: Normalized,
) => readonly { readonly termId: string; readonly from: number; readonly to: number }[];

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** A form of one character would be found by accident far too often. */
const SHORTEST_FORM = 2;

/**
 * Prepares the forms of `terms` once, for many texts. The text is read from left to right; at each place the longest form
 * wins, and reading goes on behind it. A form in Latin letters is found as whole words only, in the singular or plural.
 * A form that two terms claim belongs to the term with the smaller id.
 */
export function createPicker(terms: readonly VocabularyTerm[]): Picker {
  const byStart = new Map<string, [form: string, termId: string][]>();
  for (const { id, forms } of terms) {
    for (const written of forms) {
      const form = normalize(written).text.trim();
      if (form.length < SHORTEST_FORM) continue;
      const start = form.slice(0, SHORTEST_FORM);
      const list = byStart.get(start);
      if (list) list.push([form, id]);
      else byStart.set(start, [[form, id]]);
    }
  }
  for (const list of byStart.values()) {
    list.sort(([a, idA], [b, idB]) => b.length - a.length || (idA < idB ? -1 : 1));
  }

  return ({ text }) => {
    const picked = [];
    for (let from = 0; from < text.length; from++) {
      for (const [form, termId] of byStart.get(text.slice(from, from + SHORTEST_FORM)) ?? []) {
        const to = endOf(text, form, from);
        if (!to) continue;
        picked.push({ termId, from, to });
        from = to - 1;
        break;
      }
    }
    return picked;
  };
}

/** Where `form` ends in `text` if it stands at `from`; 0 if it does not. */
function endOf(text: string, form: string, from: number): number {
  if (!text.startsWith(form, from)) return 0;
  let to = from + form.length;
  const isLatin = (i: number): boolean => LATIN.test(text.charAt(i));
  if (isLatin(from) && from && isLatin(from - 1)) return 0;
  if (!isLatin(to - 1) || !isLatin(to)) return to;
  if (text.charAt(to) === 's') to++;
  return isLatin(to) ? 0 : to;
}

/** The registered terms in a text as it was typed, in order of appearance, with repetition. */
export function pickUp(text: string, terms: readonly VocabularyTerm[]): readonly PickedTerm[] {
  return pickUpWith(createPicker(terms), text);
}

/** As {@link pickUp}, with a picker at hand. */
export function pickUpWith(picker: Picker, text: string): readonly PickedTerm[] {
  const normalized = normalize(text);
  return picker(normalized).map(({ termId, from, to }) => {
    const start = normalized.starts[from] ?? 0;
    const end = normalized.ends[to - 1] ?? text.length;
    return { termId, form: text.slice(start, end), start, end };
  });
}
