import { clear, createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Store } from './store.js';

const DATABASE = 'madoguchi';

/**
 * Keeps values in this browser's IndexedDB, in a database of this product alone. The database is opened at the first
 * use, so that making the store touches nothing. Calls may hang or reject: whoever uses them sets a time limit.
 */
export function idbStore(): Store {
  let opened: UseStore | undefined;
  const store = (): UseStore => (opened ??= createStore(DATABASE, 'values'));
  return {
    persistent: true,
    get: async (key) => get<unknown>(key, store()),
    set: async (key, value) => set(key, value, store()),
    delete: async (key) => del(key, store()),
    clear: async () => clear(store()),
  };
}
