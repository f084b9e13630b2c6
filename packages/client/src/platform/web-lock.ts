import type { Lock } from '../storage/store.js';

/** Another tab is waited for no longer than this. Milliseconds. */
const LIMIT_MS = 1000;

/**
 * The browser's own lock over all tabs; where it is missing, tasks simply run. So they do where it is not given in time:
 * Firefox leaves it with a page that was left while it had it.
 */
export function webLock(): Lock {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return {
    async run(name, task) {
      if (!locks) return task();
      let started = false;
      const start = (): ReturnType<typeof task> => {
        started = true;
        return task();
      };
      try {
        return await locks.request(name, { signal: AbortSignal.timeout(LIMIT_MS) }, start);
      } catch (error) {
        if (started) throw error;
        return task();
      }
    },
  };
}
