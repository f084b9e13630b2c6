import type { Fault, FaultCode, FaultList, Mend } from '../fault.js';
import { columnLetter } from './column-letter.js';
import { foldCode, foldCodes, foldSeparators } from './fold.js';
import { maybeLost, unreadableCode } from './unreadable.js';

/** What the rows of one table share. */
export interface TableHead {
  readonly file: string;
  /** The place of each column by its name, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that were read: the others are nobody's. */
  readonly read: Set<string>;
  /** Whether the file is in an encoding that cannot hold every character. */
  readonly lossy: boolean;
  readonly faults: FaultList;
}

/** Columns in which a publisher merges cells: an empty one below a filled one is doubtful there. */
const MERGED: ReadonlySet<string> = new Set([
  ...['audience', 'automation', 'source', 'reviewed', 'level', 'from', 'until', 'date', 'reason'],
]);

/** What Excel leaves of a formula, of a column too narrow, of a long number. */
const LEFTOVER =
  /#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!)|^#{4,}$|^=(?=.*[\d(])[\w+\-("$]|^\d\.\d+E\+\d+$/;

/** A row of a CSV file. Reading a cell trims it; what is wrong with it is said under its own line and column. */
export class Row {
  readonly #head: TableHead;
  readonly #cells: readonly string[];
  readonly #above: Row | null;
  /** Columns about which enough was said: what follows from it is not said too. */
  readonly #said = new Set<string>();
  readonly #looked = new Set<string>();
  readonly #aboveKnown = new Map<string, string>();

  constructor(
    head: TableHead,
    cells: readonly string[],
    /** Line in which the row begins, from 1. */
    readonly line: number,
    /** Number of the row in the file, from 0, the header included. */
    readonly record: number,
    above: Row | null,
  ) {
    this.#head = head;
    this.#cells = cells;
    this.#above = above;
  }

  get file(): string {
    return this.#head.file;
  }

  /** The cell's text, or `''`. */
  text(column: string): string {
    this.#head.read.add(column);
    const text = this.#raw(column).trim();
    if (text && !this.#looked.has(column)) {
      this.#looked.add(column);
      this.#look(column, text);
    }
    return this.#said.has(column) ? '' : text;
  }

  /** The cell's text; empty is a fault. */
  required(column: string): string {
    const text = this.text(column);
    if (!text) this.#empty(column);
    return text;
  }

  /**
   * A cell for machines, read as it is meant. Where that is not how it is written, a warning says so.
   * @param fold - How it is meant. Default: width, kinds of hyphens, spaces around it.
   */
  code(column: string, fold: (text: string) => string = foldCode, code: FaultCode = 'width'): string {
    const text = this.text(column);
    if (!text) return '';
    const value = fold(text);
    // Plain spaces around a cell are nobody's mistake; full-width ones are.
    if (value !== withoutPlainSpaces(this.#raw(column))) this.#suggest(code, column, value);
    return value;
  }

  /** As {@link code}; empty is a fault. */
  requiredCode(column: string, fold?: (text: string) => string, code?: FaultCode): string {
    const value = this.code(column, fold, code);
    if (!value) this.#empty(column);
    return value;
  }

  /** Items separated by `|`, in a person's words. */
  list(column: string): string[] {
    return itemsOf(this.code(column, foldSeparators, 'list-separator'));
  }

  /** Items separated by `|`, for machines. */
  codes(column: string, fold: (text: string) => string = foldCodes): string[] {
    return itemsOf(this.code(column, fold));
  }

  /** One of `allowed`; anything else is a fault, and the first one is taken. */
  oneOf<const T extends string>(column: string, allowed: readonly [T, ...T[]]): T {
    const text = this.text(column);
    if (!text && this.#empty(column, allowed.join(', '))) return allowed[0];
    const value = foldCode(text).toLowerCase();
    const found = allowed.find((each) => each === value);
    if (found === undefined) this.fault('bad-value', column, { value: text, allowed: allowed.join(', ') });
    else if (found !== text) this.#suggest('width', column, found);
    return found ?? allowed[0];
  }

  /** The nearest filled cell above in this column, or `''`: what a merged cell would show here. */
  above(column: string): string {
    let found = '';
    for (let row = this.#above; row && !found; row = row.#above) {
      found = row.#raw(column).trim() || (row.#aboveKnown.get(column) ?? '');
      if (row.#aboveKnown.has(column)) break;
    }
    // So that a long run of empty cells is walked once, not once a cell.
    this.#aboveKnown.set(column, found);
    return found;
  }

  /** Says that a cell is empty, and may be what is left of merged cells. */
  maybeMerged(column: string): void {
    const value = this.above(column);
    if (value) this.fault('maybe-merged', column, { value }, this.#mend(column, value, true));
  }

  fault(code: FaultCode, column: string, details: Fault['details'] = {}, mend?: Mend): void {
    if (this.#said.has(column)) return;
    const at = this.#head.columns.get(column);
    this.#head.faults.add(code, this.file, this.line, column, details, {
      sheetRow: this.record + 1,
      columnLetter: at === undefined ? '' : columnLetter(at),
      ...(mend && { mend }),
    });
  }

  #raw(column: string): string {
    return this.#cells[this.#head.columns.get(column) ?? -1] ?? '';
  }

  /** Says that a cell which must be filled is empty. `false` where the column's own fault is to be said. */
  #empty(column: string, allowed?: string): boolean {
    const value = MERGED.has(column) ? this.above(column) : '';
    if (value) this.fault('merged-cell', column, { value }, this.#mend(column, value));
    else if (this.#said.has(column)) return true;
    else if (allowed === undefined) this.fault('cell-empty', column);
    else return false;
    this.#said.add(column);
    return true;
  }

  #look(column: string, text: string): void {
    const code = LEFTOVER.test(text) ? 'excel-leftover' : unreadableCode(text);
    if (!code && this.#head.lossy && maybeLost(text)) this.fault('maybe-lost', column, { value: text.slice(0, 40) });
    if (!code) return;
    this.fault(code, column, { value: text.slice(0, 40) });
    this.#said.add(column);
  }

  #suggest(code: FaultCode, column: string, read: string): void {
    // A cell that is folded twice (its width, then its form as a date) is said once.
    const said = `${column} → ${read}`;
    if (this.#looked.has(said)) return;
    this.#looked.add(said);
    this.fault(code, column, { value: this.#raw(column).trim(), read }, this.#mend(column, read));
  }

  #mend(column: string, text: string, doubtful = false): Mend | undefined {
    const cell = this.#head.columns.get(column);
    return cell === undefined ? undefined : { what: 'cell', record: this.record, cell, text, doubtful };
  }
}

/** Without the plain spaces around it. No expression: one that looks for the last ones reads a run of others again and again. */
function withoutPlainSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ' \t\n'.includes(text.charAt(start))) start++;
  while (start < end && ' \t\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function itemsOf(list: string): string[] {
  return list
    .split('|')
    .map((item) => item.trim())
    .filter(Boolean);
}
