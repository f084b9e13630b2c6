import { csvLines } from '../folder/csv-text.js';
import { delimiterOf, parseCsv } from '../folder/csv.js';
import { decode } from '../folder/decode.js';
import { foldName } from '../folder/fold.js';

/** Cells by the name of their column. */
export type Cells = Readonly<Record<string, string>>;

/**
 * A table's file with rows added. What is there stays as it is, byte for byte, where the file is UTF-8; another encoding
 * becomes UTF-8, because it may not hold what is added.
 * @param bytes - The file, or `null` where there is none: then it gets `header`.
 * @param behind - The rows are added behind the last row for which this holds. Default: at the end.
 * @returns the file's new text; `null` where the old one cannot be read.
 */
export function appendRows(
  bytes: Uint8Array | null,
  header: readonly string[],
  rows: readonly Cells[],
  behind: (row: Cells) => boolean = () => true,
): string | null {
  if (!bytes) return `\ufeff${csvLines([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))])}`;
  const decoded = decode(bytes);
  if (!decoded) return null;
  const { text, encoding } = decoded;
  const delimiter = delimiterOf(text);
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
  const wanted = new Map(header.map((name) => [foldName(name), name]));
  try {
    const records = parseCsv(text.replace(/\r\n?/g, '\n'), delimiter);
    const first = records.findIndex(({ cells }) => cells.some((cell) => cell.trim()));
    const columns = (records[first]?.cells ?? []).map((name) => wanted.get(foldName(name)) ?? '');
    const cellsOf = (cells: readonly string[]): Cells =>
      Object.fromEntries(columns.map((name, at) => [name, cells[at]?.trim() ?? '']));
    const last = records.findLastIndex(
      ({ cells }, at) => at === first || (at > first && cells.some((cell) => cell.trim()) && behind(cellsOf(cells))),
    );
    const added = csvLines(
      rows.map((row) => columns.map((name) => row[name] ?? '')),
      { delimiter, lineEnd },
    );
    const at = startOfLine(text, records[last + 1]?.line);
    const end = at < text.length || /[\r\n]$/.test(text) || !text ? '' : lineEnd;
    return `${encoding === 'utf-8' ? '' : '\ufeff'}${text.slice(0, at)}${end}${added}${text.slice(at)}`;
  } catch {
    return null;
  }
}

/** Where a line begins in a text; its end without a line. @param line - From 1. */
function startOfLine(text: string, line: number | undefined): number {
  if (line === undefined) return text.length;
  const ends = text.matchAll(/\r\n?|\n/g);
  let at = 0;
  for (let count = 1; count < line; count++) {
    const { value } = ends.next();
    if (!value) return text.length;
    at = value.index + value[0].length;
  }
  return at;
}
