import type { Message } from '@madoguchi/client';
import type { PanelContext } from '../../panel/screen.js';
import type { ConversationStrings } from '../strings.js';

/** What a card is drawn from, beside its message. */
export interface CardContext extends PanelContext {
  readonly strings: ConversationStrings;
  /** Position in the transcript, for `data-focus`. */
  readonly index: number;
  /** Whether it is the newest message: only then its own next steps are offered. */
  readonly latest: boolean;
}

/** Draws one kind of message. */
export type Card<K extends Message['kind']> = (message: Extract<Message, { kind: K }>, ctx: CardContext) => unknown;

/** Picks an entry and moves focus to what comes of it. */
export function pick(ctx: PanelContext, entryId: string): void {
  ctx.focusAfterUpdate(`message:${ctx.snapshot.messages.length}`);
  ctx.dispatch({ type: 'pick', entryId });
}

/** Goes to the offices. */
export function showOffices(ctx: PanelContext): void {
  ctx.dispatch({ type: 'show', screen: 'offices' });
  ctx.focusAfterUpdate('screen');
}
