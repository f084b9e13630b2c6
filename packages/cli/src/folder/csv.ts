import { parse } from 'csv-parse/sync';

/** A row as the file has it. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line in which it begins, from 1. */
  readonly line: number;
}

/** What separates the cells. Excel writes tabs as "Unicode text", and semicolons in some countries' settings. */
export type Delimiter = ',' | '\t' | ';';

/** Quotes that do not match. `line` is that of the row which could not be read. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

/** Every record of a CSV text (line ends LF), empty ones too. @throws CsvError */
export function parseCsv(text: string, delimiter: Delimiter): CsvRecord[] {
  let end = 0;
  try {
    const records: CsvRecord[] = [];
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (cells: string[], { lines }: { lines: number }) => {
        records.push({ cells, line: end + 1 });
        end = lines;
        return null;
      },
    });
    return records;
  } catch {
    throw new CsvError(end + 1);
  }
}

/** What separates the cells of the first line that holds any. */
export function delimiterOf(text: string): Delimiter {
  const first = Math.max(0, text.search(/\S/));
  const [rest = ''] = text.slice(first).split('\n', 1);
  const line = text.slice(text.lastIndexOf('\n', first) + 1, first) + rest;
  if (line.includes(',')) return ',';
  return line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
}
