import { mkdirSync } from 'node:fs';
import type { Transaction } from '@electric-sql/pglite';
import type { Database, Query } from './database.js';
import { lockFolder } from './lock-folder.js';

/**
 * Opens PostgreSQL inside this process (PGlite), in `folder`, which is made where it is missing. One process at a time has it.
 *
 * @throws where another process has the folder.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    // A service with a server of its own does not load it.
    const { PGlite } = await import('@electric-sql/pglite');
    const store = await PGlite.create({ dataDir: `${folder}/postgres` });
    return {
      kind: 'embedded',
      query: on(store),
      transaction: (work) => store.transaction((transaction) => work(on(transaction))),
      async close() {
        await store.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

function on(target: Pick<Transaction, 'query'>): Query {
  return async <Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]> =>
    (await target.query<Row>(sql, values ? [...values] : undefined)).rows;
}
