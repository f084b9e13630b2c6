import type { FaqEntry } from '@madoguchi/content';
import { MAX_QUESTION } from '../../compile/compile-faq.js';
import { wordingKey } from '../../import/wording-key.js';
import { isAnswerable, placeOf, type Outcome } from '../outcome.js';
import type { Subject } from '../subject.js';
import { suggestForms, type FormSuggestion } from './suggest-forms.js';
import { wordingsOf } from './wordings.js';

/** A visitor's wording that an entry lacks. */
export interface AliasSuggestion {
  /** The entry. */
  readonly id: string;
  readonly alias: string;
  /** Questions for this entry that went wrong: where there are many, its wordings are what is missing. */
  readonly misses: number;
}

/** What would mend the misses. */
export interface Suggestions {
  /** Questions that were looked at: those of the tuning half whose right entry is not first. */
  readonly misses: number;
  readonly aliases: readonly AliasSuggestion[];
  readonly forms: readonly FormSuggestion[];
}

/**
 * Learns from the misses of the tuning half, and of no other: who mends what is measured measures nothing any more.
 * @param outcomes - Of the search in which decisions are judged; others than those of the tuning half are left out here.
 */
export async function suggest({ entries, words }: Subject, outcomes: readonly Outcome[]): Promise<Suggestions> {
  const misses = outcomes.filter(
    (outcome) => outcome.question.half === 'tuning' && isAnswerable(outcome) && placeOf(outcome) !== 1,
  );
  const forms = await suggestForms(misses, entries, words);
  return { misses: misses.length, aliases: aliasesFor(misses, entries), forms };
}

function aliasesFor(misses: readonly Outcome[], entries: readonly FaqEntry[]): AliasSuggestion[] {
  const known = new Set(entries.flatMap(wordingsOf).map(wordingKey));
  const counts = new Map<string, number>();
  const asked: { readonly id: string; readonly alias: string }[] = [];
  for (const { question } of misses) {
    const [id] = question.relevant;
    if (id === undefined) continue;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    const key = wordingKey(question.query);
    // A wording belongs to one entry, and a long story is nobody else's.
    if (!key || known.has(key) || [...question.query].length > MAX_QUESTION || question.query.includes('|')) continue;
    known.add(key);
    asked.push({ id, alias: question.query });
  }
  return asked
    .map((each) => ({ ...each, misses: counts.get(each.id) ?? 0 }))
    .sort((a, b) => b.misses - a.misses || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
