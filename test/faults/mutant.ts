import type { Store } from '@madoguchi/client';
import type { Database } from '@madoguchi/server';

/** A part of what makes a bad network harmless, taken away. Each of them has to be missed. */
export const MUTANTS = ['key', 'de-duplication', 'outbox', 'lock', 'durable-keys'] as const;
export type Mutant = (typeof MUTANTS)[number];

/** A fetch without one key for all attempts. */
export function fetchOf(mutant: Mutant | null): typeof fetch {
  if (mutant !== 'key') return fetch;
  return (input, init) => {
    const headers = new Headers(init?.headers);
    if (headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
    return fetch(input, { ...init, headers });
  };
}

/** A store that keeps nothing of what is on its way. */
export function storeOf(mutant: Mutant | null, store: Store): Store {
  if (mutant !== 'outbox') return store;
  return {
    ...store,
    set: async (key, value) => {
      if (key.endsWith('outbox')) return;
      await store.set(key, key.endsWith('conversation') ? { ...(value as object), unanswered: null } : value);
    },
  };
}

/** A database that forgets which requests it has answered. */
export function databaseOf(mutant: Mutant | null, database: Database): Database {
  if (mutant !== 'de-duplication') return database;
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (query) => {
        await query('DELETE FROM replies WHERE reply IS NOT NULL');
        return work(query);
      }),
  };
}
