import type { CliLanguage } from '../locale/format.js';
import type { Criterion } from './data/criterion.js';
import type { EvidenceRow, Method } from './data/evidence-row.js';
import type { HeldTest } from './data/held-test.js';
import type { KitData } from './data/kit-data.js';
import type { KnownFailure } from './data/known-failure.js';
import type { KitSubject } from './kit-subject.js';
import type { PageFinding } from './page/page-report.js';
import { latestHeard, resultOf, resultText, type Result, type ResultCode } from './result-of.js';
import type { ManualResult } from './results/manual-results.js';

/** Which criteria a sheet has: the 38 of JIS, or those that came later. */
export type SheetName = 'results-jis' | 'results-wcag22';

/** A row of a result sheet, before it is written in any format. */
export interface SheetRow {
  readonly criterion: Criterion;
  readonly evidence: EvidenceRow;
  readonly result: Result;
  /** Tests that are named for it. They hold it in a version whose tests pass; no run of them is kept in the kit. */
  readonly tests: readonly HeldTest[];
  /** Steps of the manual script that touch it, and what people heard there, of any version. */
  readonly steps: readonly string[];
  readonly heard: readonly ManualResult[];
  /** Methods that were used on this version, and those that a person still has to use. */
  readonly done: readonly Method[];
  readonly needed: readonly Method[];
  /** Open known failures and limits that name the criterion. */
  readonly failures: readonly KnownFailure[];
  /** What the automatic check of the page found. */
  readonly findings: readonly PageFinding[];
}

/** The rows of a sheet. Each result follows from the evidence and from nothing else. */
export function sheetRows(name: SheetName, data: KitData, subject: KitSubject): readonly SheetRow[] {
  return data.criteria
    .filter(({ since }) => (since === '2.0') === (name === 'results-jis'))
    .map((criterion) => rowOf(criterion, data, subject));
}

function rowOf(criterion: Criterion, data: KitData, { version, judgements, manual, page }: KitSubject): SheetRow {
  const { id } = criterion;
  const evidence = data.evidence.get(id);
  if (!evidence) throw new RangeError(id);
  const tests = evidence.tests.flatMap((key) => data.tests.get(key) ?? []);
  const failures = data.failures.filter(({ criteria, closed }) => closed === null && criteria.includes(id));
  const findings = page?.problems.filter(({ criteria }) => criteria.includes(id)) ?? [];
  const looked = page?.looked.includes(id) ?? false;
  const steps = data.steps.filter(({ criteria }) => criteria.includes(id)).map((step) => step.id);
  const heard = latestHeard(manual.filter(({ step }) => steps.includes(step)));
  const people = judgements.get(id) ?? [];
  const result = resultOf(
    {
      ...{ applies: evidence.applies, held: tests.length > 0, people, heard },
      page: findings.length ? 'problem' : looked ? 'nothing' : null,
      fails: failures.some(({ kind }) => kind === 'fails'),
    },
    version,
  );
  const judged = people.some((each) => each.version === version);
  const done: readonly Method[] = [
    ...(tests.length || looked ? (['AC'] as const) : []),
    // How somebody judged is theirs to say in the note: they were asked for these.
    ...(judged ? evidence.needs : heard.some((each) => each.version === version) ? (['HC'] as const) : []),
  ];
  const settled = ['conforms', 'fails', 'not-applicable'].includes(result.code);
  const needed = settled ? [] : evidence.needs;
  return { ...{ criterion, evidence, result, tests, steps, heard, done, needed }, failures, findings };
}

/** How often each result is there, in words, without those that are not. */
export function countsText(rows: readonly SheetRow[], language: CliLanguage, comma: string): string {
  const counts = new Map<ResultCode, number>();
  for (const { result } of rows) counts.set(result.code, (counts.get(result.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${resultText({ code, judgement: null }, language)} ${count}`).join(comma);
}
