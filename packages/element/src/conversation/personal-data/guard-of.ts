import type { PanelContext } from '../../panel/screen.js';
import type { Guard } from './guard.js';

/** Nobody waits longer than this for the guard before a question is sent, ms. */
const PATIENCE_MS = 3000;

/** Where the guard of a panel and language is, and until when a question waits for it. */
export interface GuardSlot {
  guard?: Guard;
  loading?: Promise<void> | undefined;
}

/**
 * The guard against personal data. It begins to load with the first thing that is typed. Where it cannot be loaded, the
 * next letter tries again, and nobody is kept from asking.
 */
export function guardOf(ctx: PanelContext, text: string): GuardSlot {
  const slot = ctx.local<GuardSlot>(`guard/${ctx.language}`, () => ({}));
  if (text && !slot.guard) {
    slot.loading ??= Promise.race([
      import('./guard.js')
        .then(({ loadGuard }) => loadGuard(ctx.language))
        .then(
          (guard) => {
            slot.guard = guard;
            ctx.requestUpdate();
          },
          () => {
            slot.loading = undefined;
          },
        ),
      new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
    ]);
  }
  return slot;
}
