import type { StoredConversation } from '../../storage/record.js';
import type { Change } from '../change.js';
import type { Message } from '../message.js';
import { abortTurn, replyId } from '../transcript.js';

/**
 * Takes in what another tab has kept of the conversation that is under way here: both show one. What is the same stays the same, or
 * two tabs would go on telling each other.
 */
export function merge(change: Change, kept: StoredConversation): void {
  beginAnew(change, kept.begunAt ?? 0);
  const { messages, turn, unanswered, begunAt = 0 } = change.snapshot;
  const others = kept.messages.filter(
    (message) => message.at >= begunAt && isShared(message) && !messages.some(({ id }) => id === message.id),
  );
  // What the visitor has said of an answer in another tab counts where they have said nothing here.
  const own = messages.map((message) => {
    const other = kept.messages.find(({ id }) => id === message.id);
    return other && verdict(other) && !verdict(message) ? other : message;
  });
  const all = [...own, ...others].sort((one, other) => one.at - other.at);
  if (others.length || own.some((message, index) => message !== messages[index])) change.set({ messages: all });
  // Where the other tab was used last, it goes on from there.
  if (others.includes(all.at(-1) as Message)) change.set({ path: kept.path });
  const isAnswered = (turnId: string): boolean => all.some(({ id }) => id === replyId(turnId));
  if (turn) {
    if (isAnswered(turn.id)) abortTurn(change);
    return;
  }
  // What the other asked and has no answer to is not forgotten by this one.
  const open = [unanswered, kept.unanswered].find((each) => each && !isAnswered(each.turnId));
  if (open?.turnId !== unanswered?.turnId) change.set({ unanswered: open ?? null });
}

/** Whether it is of the conversation. That an earlier visit came back is said of that visit. */
export function isShared(message: Message): boolean {
  return message.kind !== 'notice' || message.code === 'cut';
}

/** What a visitor has said of an answer or of candidates. */
function verdict(message: Message): unknown {
  const { feedback, settled } = message as { readonly feedback?: unknown; readonly settled?: unknown };
  return feedback ?? settled;
}

/** Drops what was said before the visitor began anew in another tab, if that was later than here. */
function beginAnew(change: Change, begunAt: number): void {
  if (begunAt <= (change.snapshot.begunAt ?? 0)) return;
  const messages = change.snapshot.messages.filter(({ at }) => at >= begunAt);
  change.set({ messages, begunAt });
  if (messages.length) return;
  abortTurn(change);
  change.set({ path: [], lastQuestion: null });
}
