import type { Lock } from '../storage/store.js';

/** The browser's own lock over all tabs; where it is missing, tasks simply run. */
export function webLock(): Lock {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return { run: async (name, task) => (locks ? locks.request(name, task) : task()) };
}
