import { LANGUAGES } from '@madoguchi/content';
import { number, oneOf, record, text, type Check } from '@madoguchi/content/check';
import { receiptOf, type Delivery, type DeliveryResult } from '../transports/delivery.js';
import type { Transport } from '../transports/transport.js';
import { parsed } from './parse-consent.js';
import { storeKey, type StoreQueue } from './store-queue.js';

/** More does not wait: the oldest feedback goes first. */
const MOST = 100;
/** What was put off is tried again after this. Milliseconds. */
const AGAIN_MS = 30_000;

const string = text();
const DELIVERIES: { readonly [K in Delivery['type']]: Check<Extract<Delivery, { type: K }>> } = {
  consent: record({
    type: oneOf('consent'),
    key: string,
    receipt: record({ id: string, contentId: string, termsVersion: string, termsHash: string, at: number }),
    language: oneOf(...LANGUAGES),
  }),
  withdrawal: record({ type: oneOf('withdrawal'), key: string, receiptId: string, at: number }),
  feedback: record({
    type: oneOf('feedback'),
    key: string,
    receiptId: string,
    entryId: string,
    value: oneOf('helped', 'not-helped'),
  }),
};

/** What of a stored outbox is what this code writes there; the rest is dropped. */
export function parseOutbox(value: unknown): readonly Delivery[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((each) => {
    const type = (each as { readonly type?: unknown } | null)?.type;
    const check = typeof type === 'string' && Object.hasOwn(DELIVERIES, type) ? DELIVERIES[type as 'consent'] : null;
    const delivery = check && parsed<Delivery>(check, each);
    return delivery ?? [];
  });
}

/** What waits after `delivery` has come. Pure. A withdrawal takes with it what was done under its consent. */
export function enqueued(waiting: readonly Delivery[], delivery: Delivery): readonly Delivery[] {
  const rest = waiting.filter(
    (each) => each.key !== delivery.key && !(delivery.type === 'withdrawal' && receiptOf(each) === delivery.receiptId),
  );
  const all = [...rest, delivery];
  while (all.length > MOST) {
    const oldest = all.findIndex(({ type }) => type === 'feedback');
    all.splice(Math.max(0, oldest), 1);
  }
  return all;
}

/** The outbox of a session; it ends with it. What the transport throws counts as `later`. */
export function openOutbox(
  { store, signal }: { readonly store: StoreQueue; readonly signal: AbortSignal },
  contentId: string,
  transport: Transport,
): Outbox {
  const outbox = new Outbox(store, contentId, async (delivery) => {
    try {
      return (await transport.deliver?.(delivery, { signal })) ?? 'refused';
    } catch {
      return 'later';
    }
  });
  // The session may have ended while this was being loaded.
  if (signal.aborted) outbox.close();
  signal.addEventListener('abort', () => outbox.close());
  return outbox;
}

/**
 * Keeps what a backend has to hear of until it has, in the order in which it happened. It is in the store before it is sent; two
 * tabs that send the same send the same key.
 */
export class Outbox {
  readonly #store: StoreQueue;
  readonly #key: string;
  readonly #deliver: (delivery: Delivery) => Promise<DeliveryResult>;
  #sending: Promise<void> | null = null;
  #more = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** `deliver` does not reject, but where nobody waits any more. */
  constructor(store: StoreQueue, contentId: string, deliver: (delivery: Delivery) => Promise<DeliveryResult>) {
    this.#store = store;
    this.#key = storeKey(contentId, 'outbox');
    this.#deliver = deliver;
  }

  /** Keeps it, and sends all that waits. Resolves when that was tried. */
  async add(delivery: Delivery): Promise<void> {
    await this.#change((waiting) => enqueued(waiting, delivery));
    await this.send();
  }

  /** Sends what waits, one after the other, until nothing does or something has to be tried later. */
  send(): Promise<void> {
    this.#more = true;
    return (this.#sending ??= this.#sendAll().finally(() => (this.#sending = null)));
  }

  /** Nothing is sent any more; what waits stays in the store. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#more && !this.#closed) {
      this.#more = false;
      for (let first = await this.#first(); first && !this.#closed; first = await this.#first()) {
        const { key } = first;
        if ((await this.#deliver(first)) === 'later') {
          if (this.#closed) return;
          this.#timer = setTimeout(() => void this.send().catch(() => undefined), AGAIN_MS);
          return;
        }
        await this.#change((waiting) => waiting.filter((each) => each.key !== key));
      }
    }
  }

  #first(): Promise<Delivery | undefined> {
    return this.#store.run(async (values) => parseOutbox(await values.get(this.#key))[0]);
  }

  #change(change: (waiting: readonly Delivery[]) => readonly Delivery[]): Promise<void> {
    return this.#store.run(async (values) => {
      const waiting = change(parseOutbox(await values.get(this.#key)));
      await (waiting.length ? values.set(this.#key, waiting) : values.delete(this.#key));
    });
  }
}
