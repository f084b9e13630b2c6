/** What can be wrong with a content folder. Each code has a sentence in each locale: what is wrong, and what to do. */
export type FaultCode =
  | 'file-missing'
  | 'not-utf8'
  | 'bad-json'
  | 'bad-csv'
  | 'column-missing'
  | 'cell-empty'
  | 'bad-id'
  | 'duplicate-id'
  | 'bad-value'
  | 'bad-date'
  | 'bad-time'
  | 'bad-hours'
  | 'bad-closed'
  | 'bad-postcode'
  | 'bad-link'
  | 'unknown-reference'
  | 'too-long'
  | 'too-many'
  | 'markdown'
  | 'missing-translation'
  | 'duplicate-form'
  | 'choice-loop'
  | 'choice-dead-end'
  | 'contrast'
  | 'manifest-size';

/** One thing to put right: where it is, and what it is. */
export interface Fault {
  readonly code: FaultCode;
  /** Path inside the content folder, with `/`. */
  readonly file: string;
  /** Line of the file where the row begins, from 1; 0 where no line is meant. */
  readonly row: number;
  /** Name of the column or of the member, or `''`. */
  readonly column: string;
  /** What the sentence speaks of: the value found, what is allowed, a limit. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Collects the faults of one file, so that a publisher sees all of them at once. */
export class FaultList {
  readonly faults: Fault[] = [];

  add(code: FaultCode, file: string, row: number, column: string, details: Fault['details'] = {}): void {
    this.faults.push({ code, file, row, column, details });
  }
}
