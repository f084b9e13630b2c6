import type { CliLanguage } from '../locale/format.js';
import type { ManualResult } from './results/manual-results.js';
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
  /** Whether a test of the repository is named for it. Whether that test ran is not known here: see `SheetRow.tests`. */
  readonly held: boolean;
  /** What the automatic check of a page found; `null` where it did not look at this. */
  readonly page: 'nothing' | 'problem' | null;
  readonly people: readonly Judgement[];
  /** What people heard at the steps of the manual script that touch it. */
  readonly heard: readonly ManualResult[];
  /** Whether a failure of it is known and open. */
  readonly fails: boolean;
}

export type ResultCode =
  | 'conforms'
  | 'fails'
  | 'not-applicable'
  | 'disputed'
  | 'person-differs'
  | 'person-heard'
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
 * What may be said of a criterion. Only a person's judgement of this very version gives `conforms` or `not-applicable`; one
 * counterexample is enough for `fails`; what a person heard otherwise than expected stands until somebody has judged the criterion on
 * a later day, or heard the step again; machines alone give what begins with `machine`.
 * @param version - The version of the element that the sheet is about.
 */
export function resultOf({ applies, held, page, people, heard, fails }: Evidence, version: string): Result {
  const counted = latestJudgements(people);
  const own = counted.filter((each) => each.version === version);
  const failed = own.filter(({ result }) => result === 'fails');
  if (fails || failed.length) return { code: 'fails', judgement: newest(failed) };
  const steps = latestHeard(heard).filter((each) => each.version === version);
  const judgedOn = newest(own)?.date ?? '';
  if (steps.some(({ result, date }) => result === 'differs' && date >= judgedOn)) return bare('person-differs');
  if (page === 'problem') return bare('machine-found');
  if (own.length) {
    const expected = applies ? 'conforms' : 'not-applicable';
    const agreed = own.every(({ result }) => result === expected);
    return { code: agreed ? expected : 'disputed', judgement: newest(own) };
  }
  if (counted.length) return { code: 'earlier-version', judgement: newest(counted) };
  if (steps.length) return bare('person-heard');
  if (heard.length) return bare('earlier-version');
  if (!held && page === null) return bare('untested');
  return bare(applies ? 'machine-only' : 'machine-only-not-applicable');
}

const bare = (code: ResultCode): Result => ({ code, judgement: null });

function newest(found: readonly Judgement[]): Judgement | null {
  return [...found].sort((a, b) => b.date.localeCompare(a.date))[0] ?? null;
}

/** In each environment the newest judgement of a version counts. */
const latestJudgements = (people: readonly Judgement[]): readonly Judgement[] =>
  latest(
    people,
    ({ version, environment }) => `${version}\n${environment}`,
    ({ result }) => result === 'fails',
  );

/** Of each step with each screen reader, in each environment, what was heard last of a version counts. */
export const latestHeard = (heard: readonly ManualResult[]): readonly ManualResult[] =>
  latest(
    heard,
    ({ version, reader, environment, step }) => [version, reader, environment, step].join('\n'),
    ({ result }) => result === 'differs',
  );

/** The newest of each key; of one day, the one that is bad. */
function latest<T extends { readonly date: string }>(
  all: readonly T[],
  keyOf: (each: T) => string,
  isBad: (each: T) => boolean,
): readonly T[] {
  const found = new Map<string, T>();
  for (const each of all) {
    const other = found.get(keyOf(each));
    if (!other || each.date > other.date || (each.date === other.date && isBad(each))) found.set(keyOf(each), each);
  }
  return [...found.values()];
}

/** The result as a sheet says it. */
export function resultText({ code, judgement }: Result, language: CliLanguage): string {
  const { results, judged } = auditText(language);
  return judgement ? results[code] + judged(judgement) : results[code];
}
