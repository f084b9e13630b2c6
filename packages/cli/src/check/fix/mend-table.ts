import type { Mend } from '../../fault.js';
import { CsvError, delimiterOf, parseCsv } from '../../folder/csv.js';
import { cellSpans, type RecordSpan } from './cell-spans.js';

/**
 * A CSV text with mends, everything else as it was written: quotes, spaces, order, line ends.
 * @returns `null` where the result would not say the same in every other cell; then nothing may be written.
 */
export function mendTable(text: string, mends: readonly Mend[]): string | null {
  try {
    return mended(text, mends);
  } catch (problem) {
    if (problem instanceof CsvError) return null;
    throw problem;
  }
}

function mended(text: string, mends: readonly Mend[]): string | null {
  const delimiter = delimiterOf(text);
  const has = (what: Mend['what']): boolean => mends.some((mend) => mend.what === what);
  const records = cellSpans(text, delimiter);
  const edits = editsOf(mends);
  const width = has('trailing') ? widthOf(text, delimiter) : Infinity;
  const between = has('delimiter') ? ',' : delimiter;
  const written = records.map((record, index) => {
    const edited = edits.get(index);
    const cells = rawCells(text, record, width);
    for (const [at, value] of edited ?? []) {
      while (cells.length <= at) cells.push('');
      cells[at] = encoded(value, between, cells[at] ?? '');
    }
    const safe =
      between === delimiter ? cells : cells.map((cell) => (cell.startsWith('"') ? cell : encoded(cell, between)));
    const line = safe.join(between) + record.lineEnd;
    return has('line-ends')
      ? line.replace(/\r(?!\n)/g, (_, at: number) => (at < line.length - 1 ? '\n' : '\r\n'))
      : line;
  });
  const result = written.join('');
  return saysTheSame(text, result, edits, width) ? result : null;
}

type Edits = ReadonlyMap<number, ReadonlyMap<number, string>>;

function editsOf(mends: readonly Mend[]): Edits {
  const edits = new Map<number, Map<number, string>>();
  for (const mend of mends) {
    if (mend.what !== 'cell') continue;
    const record = edits.get(mend.record) ?? new Map<number, string>();
    record.set(mend.cell, mend.text);
    edits.set(mend.record, record);
  }
  return edits;
}

/** The cells as they are written, without the empty ones behind the last that has a name. */
function rawCells(text: string, { cells }: RecordSpan, width: number): string[] {
  const raw = cells.map(({ start, end }) => text.slice(start, end));
  return raw.slice(width).every((cell) => !valueOf(cell).trim()) ? raw.slice(0, width) : raw;
}

const valueOf = (raw: string): string => (raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);

/** A value as a cell: in quotes where it needs them, or where the cell had them before. */
function encoded(value: string, delimiter: string, before = ''): string {
  const quoted = before.startsWith('"') || value.includes(delimiter) || /["\r\n]/.test(value);
  return quoted ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Columns up to the last one that has a name. */
function widthOf(text: string, delimiter: ReturnType<typeof delimiterOf>): number {
  const header = parseCsv(lines(text), delimiter).find(({ cells }) => cells.some((cell) => cell.trim()));
  return (header?.cells.findLastIndex((cell) => cell.trim()) ?? -1) + 1 || Infinity;
}

/** Reads both texts as the compiler does, and compares cell by cell what was not meant to change. */
function saysTheSame(before: string, after: string, edits: Edits, width: number): boolean {
  const was = parseCsv(lines(before), delimiterOf(before));
  const is = parseCsv(lines(after), delimiterOf(after));
  return (
    was.length === is.length &&
    was.every(({ cells }, record) => {
      const now = is[record]?.cells ?? [];
      const edited = edits.get(record);
      const count = Math.max(cells.length, now.length);
      return Array.from({ length: count }, (_, at) => at).every((at) => {
        const value = edited?.get(at) ?? (at >= width && !cells[at]?.trim() ? '' : (cells[at] ?? ''));
        return (now[at] ?? '') === value || (at >= width && !now[at]?.trim() && !value.trim());
      });
    })
  );
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
