import { memoryStore } from './memory-store.js';
import { parseConsent, parseConversation } from './parse-record.js';
import type { StoredConsent, StoredConversation } from './record.js';
import type { Lock, Store } from './store.js';

/** Opening a database may never come back; a person waits no longer than this. Milliseconds. */
const LIMIT_MS = 2000;

/** What a store holds of one content. */
export interface Kept {
  readonly consent: StoredConsent | null;
  readonly conversation: StoredConversation | null;
  readonly storage: 'persistent' | 'memory';
}

/** Reads and writes records one after the other, over all tabs; where the store fails, goes on in memory. */
export class Keeper {
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

  read(contentId: string): Promise<Kept> {
    return this.#run(() => this.#read(contentId));
  }

  writeConsent(record: StoredConsent): Promise<void> {
    const contentId = record.decision === 'accepted' ? record.receipt.contentId : record.contentId;
    return this.#run((store) => store.set(key(contentId, 'consent'), record));
  }

  /**
   * Keeps a conversation, if the decision in the store is still the one with this receipt.
   * @returns what is kept instead, where another tab decided otherwise; else `null`.
   */
  writeConversation(record: StoredConversation, receiptId: string): Promise<Kept | null> {
    return this.#run(async (store) => {
      const kept = await this.#read(record.contentId);
      if (kept.consent?.decision !== 'accepted' || kept.consent.receipt.id !== receiptId) return kept;
      await store.set(key(record.contentId, 'conversation'), record);
      return null;
    });
  }

  erase(contentId: string, all: boolean): Promise<void> {
    return this.#run((store) => (all ? store.clear() : store.delete(key(contentId, 'conversation'))));
  }

  async #read(contentId: string): Promise<Kept> {
    const store = this.#store;
    const [consent, conversation] = [
      parseConsent(await store.get(key(contentId, 'consent'))),
      parseConversation(await store.get(key(contentId, 'conversation'))),
    ];
    return { consent, conversation, storage: store.persistent ? 'persistent' : 'memory' };
  }

  /** Runs a task when those before it are done, within the time limit; once more in memory where it fails. */
  #run<T>(task: (store: Store) => Promise<T>): Promise<T> {
    const done = this.#queue.then(async () => {
      try {
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

function key(contentId: string, name: 'consent' | 'conversation'): string {
  return `madoguchi/${contentId}/${name}`;
}

function limited<T>(task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('storage does not answer')), LIMIT_MS);
  });
  return Promise.race([task, limit]).finally(() => clearTimeout(timer));
}
