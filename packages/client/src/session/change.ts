import type { Effect } from './effect.js';
import type { Snapshot } from './snapshot.js';

/** What a transition may not make by itself: time (ms since the epoch) and ids. */
export interface Clock {
  readonly now: number;
  readonly createId: () => string;
}

/** One transition while it is being worked out: a snapshot that grows, and the effects that it asks for. */
export class Change {
  readonly effects: Effect[] = [];

  constructor(
    public snapshot: Snapshot,
    readonly clock: Clock,
  ) {}

  set(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
  }

  ask(...effects: readonly Effect[]): void {
    this.effects.push(...effects);
  }
}
