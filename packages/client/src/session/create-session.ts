import { memoryStore } from '../storage/memory-store.js';
import { readKept } from '../storage/read-kept.js';
import { StoreQueue } from '../storage/store-queue.js';
import { Change, type Clock } from './change.js';
import type { Effect } from './effect.js';
import { isEntry, reduceEntry } from './entry.js';
import { initialSnapshot } from './initial-snapshot.js';
import type { Input } from './input.js';
import { readyContent } from './ready-content.js';
import { attempt } from './run/attempt.js';
import type { Session, SessionOptions } from './session.js';
import type * as worker from './run/worker.js';
import type { Snapshot } from './snapshot.js';

/** Nobody waits longer than this for recalls and notices; they are taken in when they come. Milliseconds. */
const LIVE_LIMIT_MS = 3000;

type Later = typeof worker;

/**
 * Starts a session: runs the state machine and carries out its effects. It opens nothing, fetches nothing and stores
 * nothing before an intent asks for it.
 *
 * A visitor who only reads the terms pays for no more than that: until they come past the consent screen, the entry's part
 * of the machine is enough. The whole machine is loaded by the first input that needs it; inputs that come in the
 * meantime wait in line.
 */
export function createSession(options: SessionOptions): Session {
  const { content, lifecycle, onEvent, now = Date.now } = options;
  const { lock = { run: (_: string, task) => task() }, store: values = memoryStore() } = options;
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const running = new Set<Promise<void>>();
  const store = new StoreQueue(values, lock, () => dispatch({ type: 'storage-lost' }));
  const waiting: Input[] = [];
  let snapshot = initialSnapshot(options.language ?? 'ja', options.transport?.kind ?? 'embedded');
  let later: { readonly code: Later; readonly worker: InstanceType<Later['Worker']> } | undefined;
  let loading: Promise<void> | undefined;
  let notifying = false;

  /** Until the whole machine is here nothing is made that needs an id. */
  function clock(code?: Later): Clock {
    return { now: now(), createId: options.createId ?? code?.randomId ?? String };
  }

  function dispatch(input: Input): void {
    if (signal.aborted) return;
    if (later) return commit(later.code.transition(snapshot, input, clock(later.code)));
    const change = new Change(snapshot, clock());
    if (waiting.length || !isEntry(snapshot) || !reduceEntry(change, input)) waiting.push(input);
    else commit(change);
    if (waiting.length || !isEntry(snapshot)) track(loadWhole());
  }

  function commit({
    snapshot: next,
    effects,
  }: {
    readonly snapshot: Snapshot;
    readonly effects: readonly Effect[];
  }): void {
    const before = snapshot;
    snapshot = next;
    for (const effect of effects) track(run(effect));
    if (snapshot === before || notifying) return;
    notifying = true;
    queueMicrotask(() => {
      notifying = false;
      for (const listener of listeners) listener(snapshot);
    });
  }

  /** Loads the whole machine, lets it catch up, and hands it what waits. */
  function loadWhole(): Promise<void> {
    return (loading ??= import('./run/worker.js').then(
      (code) => {
        if (signal.aborted) return;
        const instance = new code.Worker({
          ...options,
          lock,
          store,
          signal,
          dispatch,
          track,
          look,
          snapshot: () => snapshot,
        });
        later = { code, worker: instance };
        commit(code.settle(new code.Change(snapshot, clock(code)), snapshot));
        for (const input of waiting.splice(0)) dispatch(input);
      },
      () => {
        // Out of reach, or gone after a deployment. What the visitor did waits; doing it again tries again.
        loading = undefined;
        onEvent?.({ type: 'error', code: 'load' });
      },
    ));
  }

  function track(work: Promise<void>): void {
    running.add(work);
    void work.catch(() => undefined).finally(() => running.delete(work));
  }

  /** Takes in what the store has, of this page or of another. */
  async function look(): Promise<void> {
    const manifest = readyContent(snapshot)?.manifest;
    if (manifest) dispatch({ type: 'stored-read', ...(await store.run((kept) => readKept(kept, manifest.id))) });
  }

  async function run(effect: Effect): Promise<void> {
    const manifest = readyContent(snapshot)?.manifest;
    switch (effect.type) {
      case 'load-content':
        return attempt(
          async () => dispatch({ type: 'content-loaded', manifest: await content.manifest({ signal }) }),
          (code) => dispatch({ type: 'content-failed', code }),
        );
      case 'load-live': {
        const late = setTimeout(() => dispatch({ type: 'live-failed' }), LIVE_LIMIT_MS);
        return attempt(
          async () => {
            if (manifest) dispatch({ type: 'live-loaded', live: await content.live(manifest, { signal }) });
          },
          (code) => dispatch({ type: 'live-failed', code }),
        ).finally(() => clearTimeout(late));
      }
      case 'read-store':
        return look();
      case 'emit':
        onEvent?.(effect.event);
        // Who closes the panel often goes on to another page.
        return effect.event.type === 'closed' ? later?.worker.save() : undefined;
      default:
        return later?.worker.run(effect);
    }
  }

  const unsubscribe = lifecycle?.subscribe((state) => {
    if (state === 'hidden') {
      if (later) track(later.worker.save());
    } else if (snapshot.consent.status !== 'unknown') track(look());
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
      while (running.size || later?.worker.hasUnsaved) {
        if (later?.worker.hasUnsaved) track(later.worker.save());
        await Promise.allSettled(running);
      }
    },
    dispose() {
      later?.worker.dispose();
      unsubscribe?.();
      lifetime.abort();
      listeners.clear();
    },
  };
}
