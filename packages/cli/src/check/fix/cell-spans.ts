/** Where a cell stands in the text, its quotes included. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/** A record's cells, and the line end behind them as it is written (`''` at the end of the text). */
export interface RecordSpan {
  readonly cells: readonly CellSpan[];
  readonly lineEnd: string;
}

/**
 * Where every cell of a CSV text stands, so that one can be changed and all others stay as they were written. The text is
 * one that could be read: quotes match.
 * @param text - Without a byte order mark; line ends of any kind.
 */
export function cellSpans(text: string, delimiter: string): RecordSpan[] {
  const cell = new RegExp(`("[^"]*(?:""[^"]*)*"|[^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\n|\\r|$)`, 'gy');
  const records: RecordSpan[] = [];
  let cells: CellSpan[] = [];
  while (cell.lastIndex < text.length || cells.length) {
    const start = cell.lastIndex;
    const [, raw = '', behind = ''] = cell.exec(text) ?? [];
    if (cell.lastIndex < start + raw.length) break;
    cells.push({ start, end: start + raw.length });
    if (behind === delimiter) {
      if (cell.lastIndex < text.length) continue;
      cells.push({ start: text.length, end: text.length });
    }
    records.push({ cells, lineEnd: behind === delimiter ? '' : behind });
    cells = [];
  }
  return records;
}
