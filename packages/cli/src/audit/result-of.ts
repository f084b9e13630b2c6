import type { CliLanguage } from '../locale/format.js';
import { auditText } from './text.js';

/** What a person found, as the results file has it. */
export interface Judgement {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Who judged, by role: "ウェブアクセシビリティ検査員". */
  readonly role: string;
  /** With what: browser, screen reader, device, with versions. */
  readonly environment: string;
  /** Version of the element that was judged. */
  readonly version: string;
  readonly result: 'conforms' | 'fails' | 'not-applicable';
}

/** All that is known of one criterion. */
export interface Evidence {
  readonly applies: boolean;
  /** What machines did: a test that holds it, or a run over a page. `found` says whether it found anything. */
  readonly machine: readonly { readonly found: boolean }[];
  readonly people: readonly Judgement[];
  /** Whether a failure of it is known and open. */
  readonly fails: boolean;
}

export type ResultCode =
  | 'conforms'
  | 'fails'
  | 'not-applicable'
  | 'disputed'
  | 'earlier-version'
  | 'machine-found'
  | 'machine-only'
  | 'machine-only-not-applicable'
  | 'untested';

/** A result, and the newest judgement of a person that it rests on. */
export interface Result {
  readonly code: ResultCode;
  readonly judgement: Judgement | null;
}

/**
 * What may be said of a criterion. Only a person's judgement of this very version gives `conforms` or `not-applicable`;
 * one counterexample is enough for `fails`; machines alone give what begins with `machine`.
 * @param version - The version of the element that the sheet is about.
 */
export function resultOf({ applies, machine, people, fails }: Evidence, version: string): Result {
  const counted = latestOfEach(people);
  const own = counted.filter((each) => each.version === version);
  const newest = (found: readonly Judgement[]): Judgement | null =>
    [...found].sort((a, b) => b.date.localeCompare(a.date))[0] ?? null;
  const failed = own.filter(({ result }) => result === 'fails');
  if (fails || failed.length) return { code: 'fails', judgement: newest(failed) };
  if (machine.some(({ found }) => found)) return { code: 'machine-found', judgement: null };
  if (own.length) {
    const expected = applies ? 'conforms' : 'not-applicable';
    const agreed = own.every(({ result }) => result === expected);
    return { code: agreed ? expected : 'disputed', judgement: newest(own) };
  }
  if (counted.length) return { code: 'earlier-version', judgement: newest(counted) };
  if (!machine.length) return { code: 'untested', judgement: null };
  return { code: applies ? 'machine-only' : 'machine-only-not-applicable', judgement: null };
}

/** In each environment the newest judgement of a version counts; of one day, the one that fails. */
function latestOfEach(people: readonly Judgement[]): readonly Judgement[] {
  const latest = new Map<string, Judgement>();
  for (const each of people) {
    const key = `${each.version}\n${each.environment}`;
    const other = latest.get(key);
    if (!other || each.date > other.date || (each.date === other.date && each.result === 'fails'))
      latest.set(key, each);
  }
  return [...latest.values()];
}

/** The result as a sheet says it. */
export function resultText({ code, judgement }: Result, language: CliLanguage): string {
  const { results, judged } = auditText(language);
  return judgement ? results[code] + judged(judgement) : results[code];
}
