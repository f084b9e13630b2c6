import type { Change } from './change.js';
import type { Message } from './message.js';

// What is done to the transcript in a transition. Apart from `Change`, because a visitor who only reads the terms has none.

/** A message without what {@link say} adds. */
type Saying = Message extends infer M ? (M extends Message ? Omit<M, 'id' | 'at'> : never) : never;

/**
 * Adds a message to the transcript.
 * @param id - Default: a new one. Where two tabs come to the same, it has to be the same in both.
 */
export function say(change: Change, message: Saying, id = change.clock.createId()): void {
  const { now } = change.clock;
  change.set({ messages: [...change.snapshot.messages, { ...message, id, at: now }] });
}

/** The id of a turn's reply: two tabs that ask the same turn get one, and show one. */
export const replyId = (turnId: string): string => `${turnId}.reply`;

/** Changes one message in place. */
export function edit(change: Change, id: string, edited: (message: Message) => Message): void {
  change.set({ messages: change.snapshot.messages.map((message) => (message.id === id ? edited(message) : message)) });
}

/** Ends the turn in progress or what failed of it, if any: whatever it still brings is dropped. */
export function abortTurn(change: Change): void {
  const { turn } = change.snapshot;
  if (turn) change.ask({ type: 'abort', turnId: turn.id });
  change.set({ turn: null, unanswered: null });
}
