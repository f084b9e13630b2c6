import type { Store } from './store.js';

/** Keeps values as long as the page lives: on a shared terminal, and where nothing else works. */
export function memoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    persistent: false,
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    delete: async (key) => void values.delete(key),
    clear: async () => values.clear(),
  };
}
