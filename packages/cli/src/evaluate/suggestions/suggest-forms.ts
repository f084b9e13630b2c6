import type { FaqEntry } from '@madoguchi/content';
import { createMatcher, DEFAULT_CALIBRATION, normalize, type Words } from '@madoguchi/content/matcher';
import type { Outcome } from '../outcome.js';
import { wordingsOf } from './wordings.js';

/** A word of visitors that is registered nowhere, and the term that it may be another form of. */
export interface FormSuggestion {
  /** Id of the registered term; `''` where the right entries speak of none, so that a new one would be needed. */
  readonly term: string;
  readonly form: string;
  /**
   * `synonym`: a dictionary of general words has both in one group. `beside`: the term stands in the wordings of the right
   * entry, and the question lacks it.
   */
  readonly because: 'synonym' | 'beside' | 'none';
  /** Questions that went wrong and hold the word. */
  readonly misses: number;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const KANJI = /^[\p{Script=Han}々]+$/u;
/** A longer compound is a phrase. Characters. */
const LONGEST = 8;
/** Grammar, mostly: what is written in hiragana alone and short. */
const USELESS = /^[ぁ-ゖー]{1,3}$|^.$|^[\d.,]+$/u;

const PARTICLE = /^[をがはのにでともへや]/;

/** Ids of the registered terms in a text. */
type TermsIn = (text: string) => readonly string[];

/**
 * Words of the misses that stand in no wording of the content and in no registered form, those that touch most of them first.
 */
export async function suggestForms(
  misses: readonly Outcome[],
  entries: readonly FaqEntry[],
  words: Words,
): Promise<FormSuggestion[]> {
  const known = [...entries.flatMap(wordingsOf), ...words.terms.flatMap(({ forms }) => forms)]
    .map((text) => normalize(text).text)
    .join('\n');
  const missed = new Map<string, Outcome[]>();
  for (const outcome of misses) {
    for (const word of unknownWords(outcome.question.query, known)) {
      missed.set(word, [...(missed.get(word) ?? []), outcome]);
    }
  }
  const matcher = await createMatcher({ terms: words.terms, entries: [], calibration: DEFAULT_CALIBRATION });
  const termsIn: TermsIn = (text) => matcher.match(text).termIds;
  const termsOf = new Map(entries.map((entry) => [entry.id, new Set(wordingsOf(entry).flatMap(termsIn))]));
  const spread = new Map<string, number>();
  for (const terms of termsOf.values()) for (const id of terms) spread.set(id, (spread.get(id) ?? 0) + 1);

  const suggestions = [...missed].map(([form, outcomes]): FormSuggestion => {
    const votes = new Map<string, number>();
    for (const { question } of outcomes) {
      const own = termsIn(question.query);
      for (const id of termsOf.get(question.relevant[0] ?? '') ?? []) {
        if (!own.includes(id)) votes.set(id, (votes.get(id) ?? 0) + 1);
      }
    }
    const same = synonymsOf(form, words);
    const [term = ''] = [...new Set([...same, ...votes.keys()])].sort(
      (a, b) =>
        Number(same.has(b)) - Number(same.has(a)) ||
        (votes.get(b) ?? 0) - (votes.get(a) ?? 0) ||
        // A term that few entries speak of says more about this one.
        (spread.get(a) ?? 0) - (spread.get(b) ?? 0) ||
        compare(a, b),
    );
    return { term, form, because: same.has(term) ? 'synonym' : term ? 'beside' : 'none', misses: outcomes.length };
  });
  return suggestions.sort(
    (a, b) => b.misses - a.misses || ORDER[a.because] - ORDER[b.because] || compare(a.form, b.form),
  );
}

const ORDER: Readonly<Record<FormSuggestion['because'], number>> = { synonym: 0, beside: 1, none: 2 };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The words of a text as the platform finds them, normalised, without those that say too little. The platform cuts compounds
 * of kanji into their parts (推薦 and 状), but a registered form is the whole; so parts are put together again where one is unknown.
 */
function unknownWords(text: string, known: string): ReadonlySet<string> {
  const isUnknown = (word: string): boolean => !USELESS.test(word) && !known.includes(word);
  const words = new Set<string>();
  let compound: string[] = [];
  const close = (next: string): void => {
    // One kanji before other kana than a particle is the beginning of a verb (残っ), not the end of a compound.
    if (compound.at(-1)?.length === 1 && /^[ぁ-ゖ]/.test(next) && !PARTICLE.test(next)) compound.pop();
    const whole = compound.join('');
    if (compound.some(isUnknown) && [...whole].length <= LONGEST) words.add(whole);
    else for (const part of compound) if (isUnknown(part)) words.add(part);
    compound = [];
  };
  for (const { segment, isWordLike } of segmenter.segment(normalize(text).text)) {
    if (KANJI.test(segment)) {
      compound.push(segment);
      continue;
    }
    close(segment);
    if (isWordLike && isUnknown(segment)) words.add(segment);
  }
  close('');
  return words;
}

/** Terms one of whose forms is in a group of general synonyms with the word. Words of a group lack the ends that change. */
function synonymsOf(word: string, { synonyms = [], terms }: Words): ReadonlySet<string> {
  const found = new Set<string>();
  for (const group of synonyms) {
    if (!group.some((stem) => word.startsWith(stem))) continue;
    for (const { id, forms } of terms) {
      if (forms.some((form) => group.includes(normalize(form).text))) found.add(id);
    }
  }
  return found;
}
