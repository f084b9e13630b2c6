import { csvText } from '../../folder/csv-text.js';
import type { Judgement } from '../result-of.js';
import { filledCells, readRows, type ResultFault } from './filled-cells.js';

const COLUMNS = ['criterion', 'date', 'role', 'environment', 'version', 'result', 'note'] as const;
const NEEDED = ['date', 'role', 'environment', 'version', 'result'] as const;
const FILLED = [...NEEDED, 'note'] as const;

/** The words that a person may write, in both languages. */
const RESULTS: Readonly<Record<string, Judgement['result']>> = {
  適合: 'conforms',
  不適合: 'fails',
  非適用: 'not-applicable',
  conforms: 'conforms',
  fails: 'fails',
  'not applicable': 'not-applicable',
};

/** What people judged, by criterion. */
export interface CriteriaResults {
  readonly judgements: ReadonlyMap<string, readonly Judgement[]>;
  readonly faults: readonly ResultFault[];
}

/** Reads `criteria-results.csv`. A row with a fault does not count. */
export function readCriteriaResults(text: string, known: readonly string[], today: string): CriteriaResults {
  const { rows, faults: broken } = readRows(text, COLUMNS);
  const faults = [...broken];
  const judgements = new Map<string, Judgement[]>();
  for (const row of rows) {
    const { criterion, date, role, environment, version } = row.cells;
    if (!known.includes(criterion)) {
      faults.push({ line: row.line, column: 'criterion', problem: 'unknown' });
      continue;
    }
    const { filled, faults: own } = filledCells(row, NEEDED, FILLED, today);
    faults.push(...own);
    if (!filled) continue;
    const result = Object.hasOwn(RESULTS, row.cells.result) ? RESULTS[row.cells.result] : undefined;
    if (!result) faults.push({ line: row.line, column: 'result', problem: 'value' });
    else
      judgements.set(criterion, [...(judgements.get(criterion) ?? []), { date, role, environment, version, result }]);
  }
  return { judgements, faults };
}

/** The file with an empty slot for each criterion. */
export function emptyCriteriaResults(ids: readonly string[]): string {
  return csvText([[...COLUMNS], ...ids.map((id) => [id, ...FILLED.map(() => '')])]);
}
