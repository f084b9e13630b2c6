import type { Lock, Tabs } from '../storage/store.js';

/** As long as the element waits (`webLock`). Milliseconds. */
const LOCK_LIMIT_MS = 1000;

/** As the Web Locks of a browser, as the element uses them: one at a time of a name, in order, and nobody waits without end. */
export function createLock(): Lock {
  const last = new Map<string, Promise<unknown>>();
  return {
    async run(name, task) {
      const before = last.get(name) ?? Promise.resolve();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      last.set(
        name,
        before.then(() => held),
      );
      let timer: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([before, new Promise((resolve) => (timer = setTimeout(resolve, LOCK_LIMIT_MS)))]);
      clearTimeout(timer);
      try {
        return await task();
      } finally {
        release();
      }
    },
  };
}

/**
 * Word between the tabs of a browser.
 * @param deliver - Brings it to a tab that still listens.
 */
export function createTabs(deliver: (hear: () => void) => void): Tabs {
  const listeners = new Set<() => void>();
  return (own, signal) => {
    listeners.add(own);
    signal.addEventListener('abort', () => listeners.delete(own));
    return () => {
      for (const listener of listeners) {
        if (listener !== own) deliver(() => listeners.has(listener) && listener());
      }
    };
  };
}
