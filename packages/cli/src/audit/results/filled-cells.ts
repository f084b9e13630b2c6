import { isDate } from '../../folder/dates.js';
import { parseCsv, CsvError } from '../../folder/csv.js';

/** Something in a results file that cannot be taken: in which line, and what. */
export interface ResultFault {
  readonly line: number;
  /** Name of the column; `''` where the row or the file is meant. */
  readonly column: string;
  readonly problem: 'csv' | 'columns' | 'half-filled' | 'date' | 'future' | 'value' | 'unknown';
}

/** Rows of a results file by column, each with its line; and what is wrong with the file. */
export interface ReadRows<Column extends string> {
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<Column, string>> }[];
  readonly faults: readonly ResultFault[];
}

/** Reads a CSV file that has exactly these columns, in this order. Empty lines are left out. */
export function readRows<Column extends string>(text: string, columns: readonly Column[]): ReadRows<Column> {
  try {
    const [head, ...records] = parseCsv(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), ',');
    if (head?.cells.join() !== columns.join())
      return { rows: [], faults: [{ line: 1, column: '', problem: 'columns' }] };
    const filled = records.filter(({ cells }) => cells.some((each) => each.trim()));
    const long = filled.filter(({ cells }) => cells.length !== columns.length);
    if (long.length) return { rows: [], faults: long.map(({ line }) => ({ line, column: '', problem: 'columns' })) };
    const rows = filled.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((name, at) => [name, cells[at]?.trim() ?? ''])) as Record<Column, string>,
    }));
    return { rows, faults: [] };
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    return { rows: [], faults: [{ line: problem.line, column: '', problem: 'csv' }] };
  }
}

/**
 * Looks at the cells that a person fills: none of them (not done yet), or all that are needed.
 * @param today - `YYYY-MM-DD`: nobody has tested tomorrow.
 * @returns whether the row counts, and what is wrong with it.
 */
export function filledCells<Column extends string>(
  row: { readonly line: number; readonly cells: Readonly<Record<Column, string>> },
  needed: readonly (Column & string)[],
  all: readonly (Column & string)[],
  today: string,
): { readonly filled: boolean; readonly faults: readonly ResultFault[] } {
  const { line, cells } = row;
  if (all.every((name) => !cells[name])) return { filled: false, faults: [] };
  const missing = needed.filter((name) => !cells[name]);
  if (missing.length) {
    return { filled: false, faults: missing.map((column) => ({ line, column, problem: 'half-filled' })) };
  }
  const date = (cells as Readonly<Record<string, string>>)['date'] ?? '';
  if (!isDate(date)) return { filled: false, faults: [{ line, column: 'date', problem: 'date' }] };
  if (date > today) return { filled: false, faults: [{ line, column: 'date', problem: 'future' }] };
  return { filled: true, faults: [] };
}
