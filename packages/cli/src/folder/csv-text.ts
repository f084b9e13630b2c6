import { stringify } from 'csv-stringify/sync';

/**
 * Rows as the text of a CSV file that Excel opens and saves as it is: with a byte order mark, because it takes a file without
 * one for CP932, and with CR LF between rows. Line breaks within a cell stay LF, as Excel writes them.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(rows)}`;
}

/**
 * Rows alone, each with its line end: to be added to a file that is there.
 * @param lineEnd - Between rows; default CR LF.
 */
export function csvLines(
  rows: readonly (readonly string[])[],
  { delimiter = ',', lineEnd = '\r\n' }: { readonly delimiter?: string; readonly lineEnd?: string } = {},
): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: lineEnd, quoted_match: '\n' },
  );
}
