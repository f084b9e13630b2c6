import { isContentError, type ContentErrorCode, type Language } from '@madoguchi/content';
import { Keeper } from '../storage/keeper.js';
import { memoryStore } from '../storage/memory-store.js';
import { embeddedTransport } from '../transports/embedded-transport.js';
import type { Effect } from './effect.js';
import { initialSnapshot } from './initial-snapshot.js';
import type { Input } from './input.js';
import { readyContent } from './selectors.js';
import type { Session, SessionOptions } from './session.js';
import type { Snapshot } from './snapshot.js';
import { transition } from './transition.js';

/** Writes are gathered for this long: a visitor who clicks on is not slowed down. Milliseconds. */
const WRITE_AFTER_MS = 500;

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/**
 * Starts a session: runs the state machine and carries out its effects. It opens nothing, fetches nothing and stores
 * nothing before an intent asks for it.
 */
export function createSession(options: SessionOptions): Session {
  const { content, transport = embeddedTransport(), lifecycle, now = Date.now, createId = randomId } = options;
  const { onEvent, lock = { run: (_: string, task) => task() }, store = memoryStore() } = options;
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const lifetime = new AbortController();
  const turns = new Map<string, AbortController>();
  const running = new Set<Promise<void>>();
  const keeper = new Keeper(store, lock, () => dispatch({ type: 'storage-lost' }));
  let snapshot = initialSnapshot(options.language ?? 'ja', transport.kind);
  let notifying = false;
  let unsaved: { readonly timer: ReturnType<typeof setTimeout>; readonly save: () => Promise<void> } | null = null;

  function dispatch(input: Input): void {
    if (lifetime.signal.aborted) return;
    const before = snapshot;
    const next = transition(before, input, { now: now(), createId });
    snapshot = next.snapshot;
    for (const effect of next.effects) track(run(effect));
    if (snapshot === before || notifying) return;
    notifying = true;
    queueMicrotask(() => {
      notifying = false;
      for (const listener of listeners) listener(snapshot);
    });
  }

  function track(work: Promise<void>): void {
    running.add(work);
    void work.catch(() => undefined).finally(() => running.delete(work));
  }

  /** Carries out one effect. What begins here at once keeps the order in which effects were asked for. */
  async function run(effect: Effect): Promise<void> {
    const contentId = readyContent(snapshot)?.manifest.id ?? '';
    const { signal } = lifetime;
    switch (effect.type) {
      case 'load-content':
        return attempt(
          async () => dispatch({ type: 'content-loaded', manifest: await content.manifest({ signal }) }),
          (code) => dispatch({ type: 'content-failed', code }),
        );
      case 'load-live':
        return attempt(
          async () => {
            const manifest = readyContent(snapshot)?.manifest;
            if (manifest) dispatch({ type: 'live-loaded', live: await content.live(manifest, { signal }) });
          },
          // Without the live files there are no new recalls to act on; the published answers stay.
          () => undefined,
        );
      case 'load-part':
        return attempt(
          async () => {
            const shard = await content.shard(effect.ref, { signal });
            if (effect.language === snapshot.language) dispatch({ type: 'part-loaded', part: effect.part, shard });
          },
          (code) => effect.language === snapshot.language && dispatch({ type: 'part-failed', part: effect.part, code }),
        );
      case 'read-store':
        return dispatch({ type: 'stored-read', ...(await keeper.read(contentId)) });
      case 'write-consent':
        return keeper.writeConsent(effect.record);
      case 'write-conversation':
        return saveSoon(effect);
      case 'erase':
        forget();
        return keeper.erase(contentId, effect.all);
      case 'match':
        return match(effect);
      case 'answer':
        return answer(effect);
      case 'abort':
        turns.get(effect.turnId)?.abort();
        turns.delete(effect.turnId);
        return;
      case 'emit':
        return onEvent?.(effect.event);
      default:
        return effect satisfies never;
    }
  }

  function saveSoon({ record }: EffectOf<'write-conversation'>): void {
    const { consent } = snapshot;
    if (consent.status !== 'accepted') return;
    forget();
    const save = async (): Promise<void> => {
      forget();
      const other = await keeper.writeConversation(record, consent.receipt.id);
      if (other) dispatch({ type: 'stored-read', ...other });
    };
    unsaved = { save, timer: setTimeout(() => track(save()), WRITE_AFTER_MS) };
  }

  function forget(): void {
    clearTimeout(unsaved?.timer);
    unsaved = null;
  }

  function turnSignal(turnId: string): AbortSignal {
    const turn = turns.get(turnId) ?? new AbortController();
    turns.set(turnId, turn);
    return turn.signal;
  }

  async function match(effect: EffectOf<'match'>): Promise<void> {
    const ready = readyContent(snapshot);
    if (!ready) return;
    const { turnId } = effect;
    const signal = turnSignal(turnId);
    const { language } = snapshot;
    return attempt(
      async () => {
        const { matchQuestion } = await import('./run/match-question.js');
        const result = await matchQuestion(effect, {
          ...{ manifest: ready.manifest, language, signal },
          shard: (part, ref) => libraryShard(part, ref, language, signal),
        });
        dispatch({ type: 'matched', turnId, ...result });
      },
      (code) => signal.aborted || dispatch({ type: 'match-failed', turnId, code }),
    );
  }

  /** A shard from the library, or from the source: then it goes into the library too. */
  async function libraryShard(part: string, ref: Parameters<typeof content.shard>[0], language: Language, signal: AbortSignal) {
    const ready = readyContent(snapshot);
    if (part === 'vocabulary' && ready?.library.terms) return { kind: part, terms: ready.library.terms } as const;
    if (ready?.library.topics.has(part) && language === snapshot.language) {
      const entries = [...ready.library.entries.values()].filter(({ topics }) => topics[0] === part);
      return { kind: 'faq', topic: part, language, entries } as const;
    }
    const shard = await content.shard(ref, { signal });
    dispatch({ type: 'part-loaded', part, shard });
    return shard as Extract<typeof shard, { kind: 'faq' | 'vocabulary' }>;
  }

  async function answer({ request }: EffectOf<'answer'>): Promise<void> {
    const { turnId } = request;
    const signal = turnSignal(turnId);
    try {
      for await (const event of transport.answer(request, { signal })) {
        if (signal.aborted) return;
        dispatch({ type: 'answered', turnId, event });
        // The reply is what settles the turn; what comes after it is nobody's.
        if (snapshot.turn?.id !== turnId) return;
      }
      if (!signal.aborted) dispatch({ type: 'answered', turnId, event: { type: 'no-match' } });
    } catch {
      if (!signal.aborted) dispatch({ type: 'answered', turnId, event: { type: 'failed', code: 'service' } });
    } finally {
      turns.delete(turnId);
    }
  }

  const unsubscribe = lifecycle?.subscribe((state) => {
    if (state === 'hidden') {
      if (unsaved) track(unsaved.save());
    } else if (snapshot.consent.status !== 'unknown') track(run({ type: 'read-store' }));
  });

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
    async settled() {
      while (running.size || unsaved) {
        if (unsaved) track(unsaved.save());
        await Promise.allSettled(running);
      }
    },
    dispose() {
      if (unsaved) track(unsaved.save());
      unsubscribe?.();
      lifetime.abort();
      for (const turn of turns.values()) turn.abort();
      listeners.clear();
    },
  };
}

/** Runs `task`; what is wrong with a file goes to `failed`, and an abort is a normal end. */
async function attempt(task: () => Promise<void>, failed: (code: ContentErrorCode) => unknown): Promise<void> {
  try {
    await task();
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'AbortError') return;
    // A chunk of code that cannot be loaded is out of reach as a file is.
    failed(isContentError(error) ? error.code : 'network');
  }
}

function randomId(): string {
  const { crypto } = globalThis;
  // randomUUID is missing on pages that are not served over HTTPS.
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return [...(crypto as Crypto).getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
