/** What a statement may be given. Lists are written into a statement as text, so that both stores take them alike. */
export type Value = string | number | boolean | null;

/** Runs one SQL statement. @returns its rows. Rejects with what the store says. */
export type Query = <Row extends object>(sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;

/** PostgreSQL, embedded or on a server: the same SQL runs on both. */
export interface Database {
  /** `embedded`: in this process, in a folder. `server`: another process, which several of these may share. */
  readonly kind: 'embedded' | 'server';
  readonly query: Query;
  /**
   * Runs `work` in a transaction, `READ COMMITTED`: all of it is kept where it resolves, and nothing where it rejects. Where it and
   * another one waited for each other, `work` is run again.
   */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
