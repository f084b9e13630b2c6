import { FAULT_LEVELS, type FaultCode, type FaultLevel } from './fault-levels.js';

export type { FaultCode, FaultLevel } from './fault-levels.js';

/**
 * How `check --fix` can put a fault right without a person's thinking. Records and cells are counted from 0.
 * - `cell`: writes `text` into a cell. `doubtful` where only a person knows whether it is meant: never done unasked.
 * - `trailing`: takes the empty cells behind the last named column away, in the whole file.
 * - `delimiter`: separates the whole file's cells by commas.
 * - `encoding`, `line-ends`: writes the file as UTF-8, or with one kind of line end.
 */
export type Mend =
  | {
      readonly what: 'cell';
      readonly record: number;
      readonly cell: number;
      readonly text: string;
      readonly doubtful?: boolean;
    }
  | { readonly what: 'trailing' | 'delimiter' | 'encoding' | 'line-ends' };

/** Where a fault is, beyond its file, line and column. */
export interface FaultPlace {
  /** Row of the table as Excel counts it, from 1: a cell with line breaks is one row of Excel and several lines. 0: none. */
  readonly sheetRow: number;
  /** The column as Excel names it: `A`, `B`, … `AA`; `''` where there is none. */
  readonly columnLetter: string;
  readonly mend?: Mend;
}

/** One thing to put right: where it is, and what it is. */
export interface Fault extends FaultPlace {
  readonly code: FaultCode;
  readonly level: FaultLevel;
  /** Path inside the content folder, with `/`. */
  readonly file: string;
  /** Line of the file where the row begins, from 1; 0 where no line is meant. */
  readonly row: number;
  /** Name of the column or of the member, or `''`. */
  readonly column: string;
  /** What the sentence speaks of: the value found, what is allowed, a limit. */
  readonly details: Readonly<Record<string, string | number>>;
}

const NOWHERE: FaultPlace = { sheetRow: 0, columnLetter: '' };

/** Collects the faults of one folder, so that a publisher sees all of them at once. */
export class FaultList {
  readonly faults: Fault[] = [];

  add(
    code: FaultCode,
    file: string,
    row: number,
    column: string,
    details: Fault['details'] = {},
    place: FaultPlace = NOWHERE,
  ): void {
    this.faults.push({ code, level: FAULT_LEVELS[code], file, row, column, details, ...place });
  }

  /** Whether anything keeps the content from being published. */
  get hasErrors(): boolean {
    return this.faults.some(({ level }) => level === 'error');
  }
}
