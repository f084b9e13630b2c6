import type { Steps } from './steps.js';

/** A written form found in a text: where it stands, and whose it is. */
export interface Found {
  readonly ids: readonly string[];
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** A form of one character would be found by accident far too often. */
const SHORTEST_FORM = 2;

/** Forms that are taken in one step. */
const STEP = 250;

/** Finds prepared forms in a folded text. */
export type Finder = (text: string) => readonly Found[];

/**
 * Prepares written forms once, for many texts. A text is read from left to right; at each place the longest form wins, and
 * reading goes on behind it. A form in Latin letters is found as whole words only, in the singular or plural.
 * @param forms - Folded forms with the id that each belongs to; a form may belong to several.
 */
export function* prepareFinder(forms: Iterable<readonly [form: string, id: string]>): Steps<Finder> {
  const byStart = new Map<string, Map<string, string[]>>();
  let read = 0;
  for (const [form, id] of forms) {
    if (++read % STEP === 0) yield;
    if (form.length < SHORTEST_FORM) continue;
    const start = form.slice(0, SHORTEST_FORM);
    const same = byStart.get(start) ?? new Map<string, string[]>();
    const ids = same.get(form);
    if (ids) ids.push(id);
    else same.set(form, [id]);
    byStart.set(start, same);
  }
  yield;
  const longestFirst = new Map(
    [...byStart].map(([start, same]) => {
      for (const ids of same.values()) ids.sort();
      return [start, [...same].sort(([a], [b]) => b.length - a.length)];
    }),
  );

  return (text) => {
    const found: Found[] = [];
    for (let from = 0; from < text.length; from++) {
      for (const [form, ids] of longestFirst.get(text.slice(from, from + SHORTEST_FORM)) ?? []) {
        const to = endOf(text, form, from);
        if (!to) continue;
        found.push({ ids, from, to });
        from = to - 1;
        break;
      }
    }
    return found;
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
