import type { Database } from './database.js';
import { MIGRATIONS, type Migration } from './migrations.js';

/** Any number; the same in every process that migrates. */
const LOCK = 7_241_863;

/**
 * Brings the tables to what this code expects. Several processes may do so at once: one does it, the others wait.
 *
 * @returns how many changes were made.
 * @throws where the tables are newer than this code.
 */
export async function migrate(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<number> {
  return database.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await query('CREATE TABLE IF NOT EXISTS migrations (id integer PRIMARY KEY)');
    const done = new Set((await query<{ id: number }>('SELECT id FROM migrations')).map(({ id }) => id));
    const newest = Math.max(0, ...migrations.map(({ id }) => id));
    if ([...done].some((id) => id > newest)) throw new Error('the database is of a newer version of this server');
    const missing = migrations.filter(({ id }) => !done.has(id));
    for (const { id, statements } of missing) {
      for (const statement of statements) await query(statement);
      await query('INSERT INTO migrations (id) VALUES ($1)', [id]);
    }
    return missing.length;
  });
}
