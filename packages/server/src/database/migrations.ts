/** A change of the tables. What is released stays as it is; a later change is a later one. */
export interface Migration {
  readonly id: number;
  readonly statements: readonly string[];
}

/**
 * Times are milliseconds since the epoch. Receipts and keys are in no table: only their SHA-256, so that nobody who reads the
 * database can act as a participant. There is no column for a text, an address or a browser.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    statements: [
      `CREATE TABLE receipts (
        receipt text PRIMARY KEY,
        content_id text NOT NULL,
        terms_version text NOT NULL,
        terms_hash text NOT NULL,
        language text NOT NULL,
        participant_kind text NOT NULL,
        participant text NOT NULL,
        agreed_at bigint NOT NULL,
        recorded_at bigint NOT NULL
      )`,
      'CREATE INDEX receipts_by_time ON receipts (recorded_at)',
      // The hash stays only as long as a late duplicate of the consent may come.
      `CREATE TABLE withdrawals (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        receipt text UNIQUE,
        withdrawn_at bigint NOT NULL
      )`,
      // reply: NULL while it is being answered. claim: whose turn it is to answer; claimed_until: after that, another's.
      `CREATE TABLE replies (
        call text NOT NULL,
        key text NOT NULL,
        request text NOT NULL,
        receipt text NOT NULL,
        reply text,
        claim text,
        claimed_until bigint,
        counted_on text,
        at bigint NOT NULL,
        PRIMARY KEY (call, key)
      )`,
      'CREATE INDEX replies_by_receipt ON replies (receipt)',
      'CREATE INDEX replies_by_time ON replies (at)',
      `CREATE TABLE quota_uses (
        day text NOT NULL,
        subject text NOT NULL,
        used integer NOT NULL,
        PRIMARY KEY (day, subject)
      )`,
      `CREATE TABLE feedback (
        receipt text NOT NULL,
        entry_id text NOT NULL,
        value text NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (receipt, entry_id)
      )`,
      'CREATE INDEX feedback_by_time ON feedback (at)',
      `CREATE TABLE turns (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        receipt text NOT NULL,
        at bigint NOT NULL,
        content_id text NOT NULL,
        content_version text NOT NULL,
        language text NOT NULL,
        term_ids text[] NOT NULL,
        path text[] NOT NULL,
        scope text NOT NULL,
        candidates text[] NOT NULL,
        page_decision text NOT NULL,
        result text NOT NULL,
        chosen_ids text[] NOT NULL,
        decision text,
        found_by text,
        chooser text NOT NULL,
        milliseconds integer NOT NULL
      )`,
      'CREATE INDEX turns_by_receipt ON turns (receipt)',
      'CREATE INDEX turns_by_time ON turns (at)',
      'CREATE TABLE settings (name text PRIMARY KEY, value text NOT NULL)',
    ],
  },
];
