import type { CliLanguage } from '../locale/format.js';
import type { Criterion } from './data/criterion.js';
import type { EvidenceRow } from './data/evidence-row.js';
import type { HeldTest } from './data/held-test.js';
import type { KitData } from './data/kit-data.js';
import type { KnownFailure } from './data/known-failure.js';
import type { KitSubject } from './kit-subject.js';
import type { PageFinding } from './page/page-report.js';
import { resultOf, resultText, type Result, type ResultCode } from './result-of.js';

/** Which criteria a sheet has: the 38 of JIS, or those that came later. */
export type SheetName = 'results-jis' | 'results-wcag22';

/** A row of a result sheet, before it is written in any format. */
export interface SheetRow {
  readonly criterion: Criterion;
  readonly evidence: EvidenceRow;
  readonly result: Result;
  readonly tests: readonly HeldTest[];
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

function rowOf(criterion: Criterion, data: KitData, { version, judgements, page }: KitSubject): SheetRow {
  const { id } = criterion;
  const evidence = data.evidence.get(id);
  if (!evidence) throw new RangeError(id);
  const tests = evidence.tests.flatMap((key) => data.tests.get(key) ?? []);
  const failures = data.failures.filter(({ criteria, closed }) => closed === null && criteria.includes(id));
  const findings = page?.problems.filter(({ criteria }) => criteria.includes(id)) ?? [];
  const looked = page?.looked.includes(id) ? [{ found: findings.length > 0 }] : [];
  const result = resultOf(
    {
      applies: evidence.applies,
      machine: [...tests.map(() => ({ found: false })), ...looked],
      people: judgements.get(id) ?? [],
      fails: failures.some(({ kind }) => kind === 'fails'),
    },
    version,
  );
  return { criterion, evidence, result, tests, failures, findings };
}

/** How often each result is there, in words, without those that are not. */
export function countsText(rows: readonly SheetRow[], language: CliLanguage, comma: string): string {
  const counts = new Map<ResultCode, number>();
  for (const { result } of rows) counts.set(result.code, (counts.get(result.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${resultText({ code, judgement: null }, language)} ${count}`).join(comma);
}
