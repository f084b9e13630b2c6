import type { ContentSource } from '../../content-source/content-source.js';
import { readKept } from '../../storage/read-kept.js';
import { pageTabs } from '../../platform/page-tabs.js';
import type { Outbox } from '../../storage/outbox.js';
import type { Lock, Store, Tabs } from '../../storage/store.js';
import { storeKey, type StoreQueue } from '../../storage/store-queue.js';
import { embeddedTransport } from '../../transports/embedded-transport.js';
import type { AnswerRequest, Transport } from '../../transports/transport.js';
import type { Effect } from '../effect.js';
import type { Input } from '../input.js';
import { readyContent } from '../ready-content.js';
import type { Receipt, Snapshot } from '../snapshot.js';
import { attempt } from './attempt.js';

export { settle, transition } from '../transition.js';
export { Change } from '../change.js';
export { randomId } from './random-id.js';

/** Writes are gathered for this long: a visitor who clicks on is not slowed down. Milliseconds. */
const WRITE_AFTER_MS = 100;

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** What the worker needs of the running session. */
export interface WorkerContext {
  readonly content: ContentSource;
  readonly transport?: Transport;
  readonly store: StoreQueue;
  readonly lock: Lock;
  readonly tabs?: Tabs;
  readonly signal: AbortSignal;
  readonly snapshot: () => Snapshot;
  readonly dispatch: (input: Input) => void;
  readonly track: (work: Promise<void>) => void;
  /** Takes in what the store has: other tabs may have kept something. */
  readonly look: () => Promise<void>;
}

/** Carries out the effects of a visitor who has come past the consent screen. Loaded with the whole state machine. */
export class Worker {
  readonly #context: WorkerContext;
  readonly #transport: Transport;
  readonly #tell: (() => void) | undefined;
  readonly #turns = new Map<string, AbortController>();
  #outbox: Outbox | undefined;
  /** When this tab last kept the conversation. */
  #savedAt: unknown;
  #unsaved: {
    readonly timer: ReturnType<typeof setTimeout>;
    readonly record: EffectOf<'write-conversation'>['record'];
  } | null = null;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#transport = context.transport ?? embeddedTransport();
    const { store, tabs = pageTabs, signal, track, look } = context;
    if (store.persistent) this.#tell = tabs(() => track(look()), signal);
  }

  /** Carries out an effect. What begins here at once keeps the order in which effects were asked for. */
  async run(effect: Effect): Promise<void> {
    const contentId = this.#contentId;
    switch (effect.type) {
      case 'load-part':
        return this.#loadPart(effect);
      case 'write-consent':
        return this.#keep((values) => values.set(storeKey(contentId, 'consent'), effect.record));
      case 'write-conversation':
        this.#forget();
        this.#unsaved = {
          record: effect.record,
          timer: setTimeout(() => this.#context.track(this.save()), WRITE_AFTER_MS),
        };
        return;
      case 'erase':
        this.#forget();
        return this.#keep((values) =>
          effect.all ? values.clear() : values.delete(storeKey(contentId, 'conversation')),
        );
      case 'match':
        return this.#match(effect);
      case 'answer':
        return this.#answer(effect);
      case 'deliver':
        return this.#deliver(effect);
      case 'ask-status':
        return attempt(
          async () => {
            const service = await this.#transport.status?.(contentId, { signal: this.#context.signal });
            if (service) this.#context.dispatch({ type: 'status-read', service });
          },
          () => undefined,
        );
      case 'abort':
        this.#turns.get(effect.turnId)?.abort();
        this.#turns.delete(effect.turnId);
        return;
      default:
        // The others are the entry's.
        return;
    }
  }

  get hasUnsaved(): boolean {
    return this.#unsaved !== null;
  }

  /** Keeps what was gathered, if the decision about the terms is still the one that the visitor made here. */
  async save(): Promise<void> {
    const { snapshot, dispatch } = this.#context;
    const { consent } = snapshot();
    const contentId = this.#unsaved?.record.contentId;
    if (!contentId || consent.status !== 'accepted') return this.#forget();
    await this.#keep(async (values) => {
      const key = storeKey(contentId, 'conversation');
      const kept = (await values.get(key)) as { readonly savedAt?: unknown } | undefined;
      // Another tab has kept or erased something, or has decided otherwise: that is taken in first. Who takes a decision back
      // erases what was kept under it.
      if (!kept || kept.savedAt !== this.#savedAt) {
        const read = await readKept(values, contentId);
        dispatch({ type: 'stored-read', ...read });
        // A clock may have been set back: which decision is the newest is not for it alone to say.
        const decided = read.consent as { readonly receipt?: Receipt } | null;
        if (decided?.receipt?.id !== consent.receipt.id) return this.#forget();
      }
      const record = this.#unsaved?.record;
      this.#forget();
      if (!record) return;
      this.#savedAt = record.savedAt;
      await values.set(key, record);
    });
  }

  dispose(): void {
    this.#outbox?.close();
    if (this.#unsaved) this.#context.track(this.save());
    for (const turn of this.#turns.values()) turn.abort();
  }

  get #contentId(): string {
    return readyContent(this.#context.snapshot())?.manifest.id ?? '';
  }

  /** Changes what is kept, and tells the other tabs. */
  async #keep(task: (store: Store) => Promise<void>): Promise<void> {
    await this.#context.store.run(task);
    this.#tell?.();
  }

  #forget(): void {
    clearTimeout(this.#unsaved?.timer);
    this.#unsaved = null;
  }

  #turnSignal(turnId: string): AbortSignal {
    const turn = this.#turns.get(turnId) ?? new AbortController();
    this.#turns.set(turnId, turn);
    return turn.signal;
  }

  #loadPart({ part, ref, language }: EffectOf<'load-part'>): Promise<void> {
    const { content, signal, snapshot, dispatch } = this.#context;
    return attempt(
      async () => {
        const shard = await content.shard(ref, { signal });
        if (language === snapshot().language) dispatch({ type: 'part-loaded', part, shard });
      },
      (code) => language === snapshot().language && dispatch({ type: 'part-failed', part, code }),
    );
  }

  async #match(effect: EffectOf<'match'>): Promise<void> {
    const { snapshot, dispatch } = this.#context;
    const manifest = readyContent(snapshot())?.manifest;
    if (!manifest) return;
    const { turnId } = effect;
    const signal = this.#turnSignal(turnId);
    await attempt(
      async () => {
        const { matchQuestion } = await import('./match-question.js');
        dispatch({ type: 'matched', turnId, ...(await matchQuestion(effect, manifest, signal, this.#context)) });
      },
      (code) => signal.aborted || dispatch({ type: 'match-failed', turnId, code }),
    );
  }

  async #deliver({ delivery }: EffectOf<'deliver'>): Promise<void> {
    if (!this.#transport.deliver) return;
    const { openOutbox } = await import('../../storage/outbox.js');
    this.#outbox ??= openOutbox(this.#context, this.#contentId, this.#transport);
    return delivery ? this.#outbox.add(delivery) : this.#outbox.send();
  }

  async #answer({ request }: EffectOf<'answer'>): Promise<void> {
    const { lock, look, snapshot } = this.#context;
    const { turnId } = request;
    const signal = this.#turnSignal(turnId);
    if (this.#transport.kind !== 'remote') return this.#ask(request, signal);
    // The page may go at any moment after a question is on its way: it is kept first, and asked again by the page that comes next.
    // What is to be kept is asked for behind this effect.
    await Promise.resolve();
    await this.save();
    if (signal.aborted) return;
    // Two tabs that ask the same turn ask one after the other; the second one finds the reply of the first. Where that takes too
    // long it asks, too: with the same key, so that it is one question all the same.
    await lock.run(`madoguchi/${turnId}`, async () => {
      await look();
      if (snapshot().turn?.id !== turnId) return;
      await this.#ask(request, signal);
      await this.save();
    });
  }

  async #ask(request: AnswerRequest, signal: AbortSignal): Promise<void> {
    const { snapshot, dispatch } = this.#context;
    const { turnId } = request;
    try {
      for await (const event of this.#transport.answer(request, { signal })) {
        if (signal.aborted) return;
        dispatch({ type: 'answered', turnId, event });
        // The reply is what settles the turn; what comes after it is nobody's.
        if (snapshot().turn?.id !== turnId) return;
      }
      if (!signal.aborted) dispatch({ type: 'answered', turnId, event: { type: 'no-match' } });
    } catch {
      if (!signal.aborted) dispatch({ type: 'answered', turnId, event: { type: 'failed', code: 'service' } });
    } finally {
      this.#turns.delete(turnId);
    }
  }
}
