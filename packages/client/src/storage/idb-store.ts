import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Store } from './store.js';

const DATABASE = 'madoguchi';

/**
 * Keeps values in this browser's IndexedDB, in a database of this product alone. The database is opened at the first
 * use, so that making the store touches nothing. Calls may hang or reject: whoever uses them sets a time limit.
 */
export function idbStore(): Store {
  let opened: UseStore | undefined;
  // With its `get` and `set` would come a database of the library's own name, which is never used.
  const values: UseStore = (mode, use) => (opened ??= createStore(DATABASE, 'values'))(mode, use);
  const change = (use: (store: IDBObjectStore) => void): Promise<void> =>
    values('readwrite', (store) => {
      use(store);
      return promisifyRequest(store.transaction);
    });
  return {
    persistent: true,
    get: async (key) => values('readonly', (store) => promisifyRequest<unknown>(store.get(key))),
    set: async (key, value) => change((store) => void store.put(value, key)),
    delete: async (key) => change((store) => void store.delete(key)),
    clear: async () => change((store) => void store.clear()),
  };
}
