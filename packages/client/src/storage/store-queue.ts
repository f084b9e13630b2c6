import { memoryStore } from './memory-store.js';
import type { Lock, Store } from './store.js';

/** Opening a database may never come back; a person waits no longer than this. Milliseconds. */
const LIMIT_MS = 2000;

/** Uses a store for one task after the other, over all tabs; where the store fails, goes on in memory. */
export class StoreQueue {
  #store: Store;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #lock: Lock;
  readonly #lost: () => void;

  /** `lost` is called once, when the store stops working. */
  constructor(store: Store, lock: Lock, lost: () => void) {
    this.#store = store;
    this.#lock = lock;
    this.#lost = lost;
  }

  /** Whether values outlive the page. */
  get persistent(): boolean {
    return this.#store.persistent;
  }

  /** Runs a task when those before it are done, within the time limit; once more in memory where it fails. */
  run<T>(task: (store: Store) => Promise<T>): Promise<T> {
    const done = this.#queue.then(async () => {
      try {
        // What is in memory is this page's alone: nobody has to be waited for.
        if (!this.#store.persistent) return await task(this.#store);
        return await limited(this.#lock.run('madoguchi', () => task(this.#store)));
      } catch (error) {
        if (!this.#store.persistent) throw error;
        this.#store = memoryStore();
        this.#lost();
        return task(this.#store);
      }
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** The key of a content's record. */
export function storeKey(contentId: string, name: 'consent' | 'conversation' | 'outbox' | 'serials'): string {
  return `madoguchi/${contentId}/${name}`;
}

function limited<T>(task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    // Nobody reads why.
    timer = setTimeout(reject, LIMIT_MS);
  });
  return Promise.race([task, limit]).finally(() => clearTimeout(timer));
}
