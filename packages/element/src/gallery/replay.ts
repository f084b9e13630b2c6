import type { ContentSource, Session, SessionOptions, Snapshot, Store } from '@madoguchi/client';
import { disturbedSource } from './disturbed-source.js';
import type { Stage, Step } from './gallery-state.js';
import { workingStore } from './stores.js';

/** When every visit of the gallery takes place, so that nothing in it changes by itself: a Wednesday, 10:00 in Japan. */
export const NOON = Date.parse('2026-11-25T10:00:00+09:00');

/** The parts of a session for one visit. `store` is what an earlier visit left. */
export function sessionOptionsOf(
  stage: Stage | undefined,
  content: ContentSource,
  store: Store = workingStore(),
): Pick<SessionOptions, 'content' | 'store' | 'now' | 'createId' | 'transport'> & { readonly store: Store } {
  let ids = 0;
  const { disturbance, transport, now = NOON } = stage ?? {};
  return {
    content: disturbedSource(content, disturbance),
    store: stage?.store ?? store,
    // Each look at the clock is a millisecond later, as the order of decisions follows from their times.
    now: () => now + ids,
    createId: () => `id-${String(++ids).padStart(4, '0')}`,
    ...(transport && { transport }),
  };
}

/** Dispatches the intents among the steps; waits for what follows of each, but after the last one only if `waits` is not set. */
export async function replaySteps(
  session: Session,
  steps: readonly Step[],
  options: { readonly waits?: boolean; readonly act?: (step: Exclude<Step, { type: 'intent' }>) => Promise<void> } = {},
): Promise<void> {
  for (const [index, step] of steps.entries()) {
    if (step.type === 'intent') {
      session.dispatch(typeof step.intent === 'function' ? step.intent(session.snapshot) : step.intent);
    } else await options.act?.(step);
    if (index < steps.length - 1 || !options.waits) await calm(session);
  }
}

/** Resolves when nothing is on its way any more. */
export function calm(session: Session): Promise<void> {
  return new Promise((resolve) => {
    // What an intent asks for may be asked for only after the state machine itself has been loaded.
    void session.settled().then(() => {
      if (isCalm(session.snapshot)) return resolve();
      const end = session.subscribe((snapshot) => {
        if (!isCalm(snapshot)) return;
        end();
        resolve();
      });
    });
  });
}

function isCalm({ content, consent, parts, turn, awaitedEntry, open }: Snapshot): boolean {
  if (!open) return true;
  if (content.status === 'failed') return true;
  const known = content.status === 'ready' && consent.status !== 'unknown';
  const failed = [...parts.values()].includes('failed');
  return known && ![...parts.values()].includes('loading') && !turn && (awaitedEntry === null || failed);
}
