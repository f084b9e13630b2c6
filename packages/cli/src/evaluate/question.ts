/** A question of the evaluation, labelled by a person. */
export interface Question {
  /** As a visitor types it. */
  readonly query: string;
  /** Ids of the entries that answer it; empty where none does. */
  readonly relevant: readonly string[];
  /**
   * `tuning`: may be looked at while the matcher, aliases and vocabulary are made better. `held-out`: only ever measured.
   */
  readonly half: 'tuning' | 'held-out';
  /** What kind of wording it is (kana, typing error, story …), as the file says it; for the report. */
  readonly kind: string;
  /** The id of the choice under which it is asked, or `''`: then that of the first relevant entry's topic is taken. */
  readonly path: string;
  /** Where it stands, for messages. */
  readonly row: number;
}
