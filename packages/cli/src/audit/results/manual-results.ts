import { csvText } from '../../folder/csv-text.js';
import { filledCells, readRows, type ResultFault } from './filled-cells.js';

const COLUMNS = [
  ...([
    'reader',
    'step',
    'date',
    'role',
    'reader_version',
    'browser',
    'os',
    'version',
    'result',
    'heard',
    'note',
  ] as const),
] as const;
const NEEDED = ['date', 'role', 'reader_version', 'browser', 'os', 'version', 'result'] as const;
const FILLED = [...NEEDED, 'heard', 'note'] as const;

const RESULTS: Readonly<Record<string, ManualResult['result']>> = {
  一致: 'as-expected',
  不一致: 'differs',
  'as expected': 'as-expected',
  differs: 'differs',
};

/** What a person heard at one step with one screen reader. */
export interface ManualResult {
  readonly reader: string;
  readonly step: string;
  readonly date: string;
  readonly role: string;
  /** Screen reader's version, browser and system, as they were written. */
  readonly environment: string;
  readonly version: string;
  readonly result: 'as-expected' | 'differs';
  readonly heard: string;
}

export interface ManualResults {
  readonly results: readonly ManualResult[];
  readonly faults: readonly ResultFault[];
}

/** Reads `manual-results.csv`. A row with a fault does not count; where it differs, what was heard must be there. */
export function readManualResults(
  text: string,
  known: { readonly readers: readonly string[]; readonly steps: readonly string[] },
  today: string,
): ManualResults {
  const { rows, faults: broken } = readRows(text, COLUMNS);
  const faults = [...broken];
  const results: ManualResult[] = [];
  for (const row of rows) {
    const { reader, step, date, role, version, heard, reader_version, browser, os } = row.cells;
    if (!known.readers.includes(reader)) faults.push({ line: row.line, column: 'reader', problem: 'unknown' });
    else if (!known.steps.includes(step)) faults.push({ line: row.line, column: 'step', problem: 'unknown' });
    else {
      const { filled, faults: own } = filledCells(row, NEEDED, FILLED, today);
      faults.push(...own);
      if (!filled) continue;
      const result = Object.hasOwn(RESULTS, row.cells.result) ? RESULTS[row.cells.result] : undefined;
      if (!result) faults.push({ line: row.line, column: 'result', problem: 'value' });
      else if (result === 'differs' && !heard) faults.push({ line: row.line, column: 'heard', problem: 'half-filled' });
      else {
        const environment = `${reader_version}, ${browser}, ${os}`;
        results.push({ reader, step, date, role, environment, version, result, heard });
      }
    }
  }
  return { results, faults };
}

/** The file with an empty slot for each step with each screen reader. */
export function emptyManualResults(readers: readonly string[], steps: readonly string[]): string {
  const slots = readers.flatMap((reader) => steps.map((step) => [reader, step, ...FILLED.map(() => '')]));
  return csvText([[...COLUMNS], ...slots]);
}
