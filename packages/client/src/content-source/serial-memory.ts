import { number, text, type Check } from '@madoguchi/content/check';
import { memoryStore } from '../storage/memory-store.js';
import { parseConsent, parsed } from '../storage/parse-consent.js';
import { storeKey, StoreQueue } from '../storage/store-queue.js';
import type { Lock, Store } from '../storage/store.js';

/** Serials of manifests by the content's id, as they are kept. */
type Serials = Readonly<Record<string, number>>;

/** One of a content and one of an overlay on it; more is not what this code wrote. */
const MOST = 4;

const contentId = text(/^[a-z\d][a-z\d-]{0,63}$/);
const serials: Check<Serials> = (value, at) => {
  const entries = Object.entries(value as object).slice(0, MOST);
  return Object.fromEntries(entries.map(([id, serial]) => [contentId(id, at), number(serial, at)]));
};

/**
 * Remembers the newest serials, so that what is older is noticed. Before the visitor has agreed it does so as long as the
 * page is there; after that in the store, too. It never writes where there is no record of a consent.
 */
export class SerialMemory {
  readonly #manifests = new Map<string, number>();
  readonly #live = new Map<string, number>();
  readonly #store: StoreQueue;
  /** Id of what is at `src`: records are kept under it. */
  #first: string | undefined;
  /** What is known to be in the store. */
  #kept = '';

  constructor({
    store = memoryStore(),
    lock = { run: (_, task) => task() },
  }: {
    store?: Store | undefined;
    lock?: Lock;
  }) {
    this.#store = new StoreQueue(store, lock, () => undefined);
  }

  /** The least serial that is not outdated. A live file is as new as its manifest. @param first - Whether it is at `src`. */
  async least(id: string, live: boolean, first: boolean): Promise<number> {
    if (first && this.#first !== id) {
      this.#first = id;
      await this.#read(id);
    }
    return Math.max(this.#manifests.get(id) ?? 0, (live && this.#live.get(id)) || 0);
  }

  /** Notes the serial of a file that is used. */
  seen(id: string, live: boolean, serial: number): void {
    (live ? this.#live : this.#manifests).set(id, serial);
    void this.keep();
  }

  /** Keeps what was seen, if there is a consent, and it is not kept yet. Never rejects. */
  async keep(): Promise<void> {
    const id = this.#first;
    const now = JSON.stringify([...this.#manifests]);
    if (id === undefined || now === this.#kept) return;
    await this.#store
      .run(async (values) => {
        if (parseConsent(await values.get(storeKey(id, 'consent')))?.decision !== 'accepted') return;
        const record = Object.fromEntries(this.#manifests);
        // Another tab may have seen a newer one.
        const before = parsed(serials, await values.get(storeKey(id, 'serials'))) ?? {};
        for (const [each, serial] of Object.entries(before)) record[each] = Math.max(serial, record[each] ?? 0);
        await values.set(storeKey(id, 'serials'), record);
        this.#kept = now;
      })
      .catch(() => undefined);
  }

  async #read(id: string): Promise<void> {
    const kept = await this.#store.run((values) => values.get(storeKey(id, 'serials'))).catch(() => null);
    for (const [each, serial] of Object.entries(parsed(serials, kept) ?? {})) {
      this.#manifests.set(each, Math.max(serial, this.#manifests.get(each) ?? 0));
    }
  }
}
