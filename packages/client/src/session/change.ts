import type { Effect } from './effect.js';
import type { Message } from './message.js';
import type { Snapshot } from './snapshot.js';

/** What a transition may not make by itself: time (ms since the epoch) and ids. */
export interface Clock {
  readonly now: number;
  readonly createId: () => string;
}

/** A message without what {@link Change.say} adds. */
type Saying = Message extends infer M ? (M extends Message ? Omit<M, 'id' | 'at'> : never) : never;

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

  /** Adds a message to the transcript. */
  say(message: Saying): void {
    const { now, createId } = this.clock;
    this.set({ messages: [...this.snapshot.messages, { ...message, id: createId(), at: now }] });
  }

  /** Changes one message in place. */
  edit(id: string, edit: (message: Message) => Message): void {
    this.set({ messages: this.snapshot.messages.map((message) => (message.id === id ? edit(message) : message)) });
  }

  /** Ends the turn in progress, if any: whatever it still brings is dropped. */
  abortTurn(): void {
    const { turn } = this.snapshot;
    if (!turn) return;
    this.ask({ type: 'abort', turnId: turn.id });
    this.set({ turn: null });
  }
}
