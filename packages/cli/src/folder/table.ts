import { parse } from 'csv-parse/sync';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from './content-folder.js';

/** A row of a CSV file. Reading a cell trims it; what is wrong with it is said under its own line and column. */
export class Row {
  readonly #cells: Readonly<Record<string, string>>;
  readonly #faults: FaultList;

  constructor(
    readonly file: string,
    /** Line in which the row begins, from 1. */
    readonly line: number,
    cells: Readonly<Record<string, string>>,
    faults: FaultList,
  ) {
    this.#cells = cells;
    this.#faults = faults;
  }

  /** The cell's text, or `''`. */
  text(column: string): string {
    return (this.#cells[column] ?? '').trim();
  }

  /** The cell's text; empty is a fault. */
  required(column: string): string {
    const text = this.text(column);
    if (!text) this.fault('cell-empty', column);
    return text;
  }

  /** Items separated by `|`. */
  list(column: string): string[] {
    return this.text(column)
      .split('|')
      .map((item) => item.trim())
      .filter(Boolean);
  }

  /** One of `allowed`; anything else is a fault, and the first one is taken. */
  oneOf<const T extends string>(column: string, allowed: readonly [T, ...T[]]): T {
    const text = this.text(column);
    const found = allowed.find((value) => value === text);
    if (found === undefined) this.fault('bad-value', column, { value: text, allowed: allowed.join(', ') });
    return found ?? allowed[0];
  }

  fault(...[code, column, details]: [Parameters<FaultList['add']>[0], string, Parameters<FaultList['add']>[4]?]): void {
    this.#faults.add(code, this.file, this.line, column, details);
  }
}

/** The rows of a CSV file whose header has all of `columns`. A missing file is a fault if it is `required`. */
export function readTable(
  folder: ContentFolder,
  file: string,
  columns: readonly string[],
  faults: FaultList,
  { required = true } = {},
): readonly Row[] {
  const text = folder.get(file);
  if (text === undefined) {
    if (required) faults.add('file-missing', file, 0, '');
    return [];
  }
  let records: { record: Record<string, string>; line: number }[];
  let header: readonly string[] = [];
  try {
    let end = 1;
    records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
      on_record: (record: Record<string, string>, { lines }: { lines: number }) => {
        const line = end + 1;
        end = lines;
        return { record, line };
      },
    });
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    faults.add('bad-csv', file, lines ?? 0, '', { reason: message });
    return [];
  }
  for (const column of columns) if (!header.includes(column)) faults.add('column-missing', file, 1, column);
  return records.map(({ record, line }) => new Row(file, line, record, faults));
}
