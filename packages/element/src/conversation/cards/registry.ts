import type { Message } from '@madoguchi/client';
import { answerCard } from './answer-card.js';
import { candidatesCard } from './candidates-card.js';
import type { Card, CardContext } from './card.js';
import { clarifyCard } from './clarify-card.js';
import { choiceLine, errorCard, noticeLine, pickLine, questionLine } from './line-cards.js';
import { noAnswerCard } from './no-answer-card.js';
import { quotaCard } from './quota-card.js';
import { safetyCard } from './safety-card.js';

/** One card a kind of message. To add a kind: its message in the client, a card in a file of its own, a line here. */
const CARDS: { readonly [K in Message['kind']]: Card<K> } = {
  choice: choiceLine,
  pick: pickLine,
  question: questionLine,
  answer: answerCard,
  candidates: candidatesCard,
  clarify: clarifyCard,
  'no-answer': noAnswerCard,
  safety: safetyCard,
  error: errorCard,
  quota: quotaCard,
  notice: noticeLine,
};

/** Draws a message with the card of its kind. */
export function drawMessage<K extends Message['kind']>(
  message: Extract<Message, { kind: K }>,
  ctx: CardContext,
): unknown {
  return (CARDS[message.kind] as Card<K>)(message, ctx);
}
