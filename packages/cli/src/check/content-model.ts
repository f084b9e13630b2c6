import type { Choice, Office, Topic, VocabularyTerm } from '@madoguchi/content';
import type { WrittenEntry } from '../compile/compile-faq.js';
import type { Fault, FaultCode } from '../fault.js';
import type { Row } from '../folder/table.js';

/** Something compiled, with the row in which a person wrote it. */
export interface Written<T> {
  readonly value: T;
  readonly row: Row;
}

/** The whole content, compiled, as the rules see it. */
export interface ContentModel {
  /** The day in Japan, `YYYY-MM-DD`. */
  readonly today: string;
  /** How long a review holds. Months. */
  readonly reviewMonths: number;
  readonly topics: readonly Written<Topic>[];
  /** Every entry in every language in which it was written. */
  readonly entries: readonly WrittenEntry[];
  readonly choices: readonly Written<Choice>[];
  readonly terms: readonly Written<VocabularyTerm>[];
  readonly offices: readonly Written<Office>[];
  /** Everything that a person compared with its source. */
  readonly reviewed: readonly Row[];
}

/** What a rule found, under the row and column where it is to be put right. */
export interface Finding {
  readonly row: Row;
  readonly code: FaultCode;
  readonly column: string;
  readonly details: Fault['details'];
}

/** Something that holds of a whole content, and not of one cell. */
export type Rule = (model: ContentModel) => readonly Finding[];

/** What was compiled from each row of a table. */
export function written<T>(values: readonly T[], rows: readonly Row[]): Written<T>[] {
  return values.flatMap((value, index) => {
    const row = rows[index];
    return row ? [{ value, row }] : [];
  });
}

/** The day in Japan, `YYYY-MM-DD`: the service's offices and dates are there. */
export const todayInJapan = (now: Date): string => new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
