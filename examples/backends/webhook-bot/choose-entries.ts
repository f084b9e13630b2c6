import type { AnswerEvent } from '@madoguchi/client';
import type { BotReply } from './bot-reply.js';
import type { IntentTable } from './intent-table.js';

/** From which confidence on, 0 to 1, an intent counts. What a bot's numbers are worth differs: measure yours. */
export interface Bounds {
  /** At or above, and alone there: its entry is shown, where the entry allows that. Default 0.8. */
  readonly answer?: number;
  /** At or above: its entry is offered among candidates. Below: it counts as unseen. Default 0.4. */
  readonly choose?: number;
}

/**
 * What the visitor gets for the intents that a bot saw. Pure.
 *
 * @param foundBy - What the card says of how it was found.
 */
export function chooseEntries(
  { intent_ranking }: BotReply,
  intents: IntentTable,
  { answer = 0.8, choose = 0.4 }: Bounds,
  foundBy: 'search' | 'ai',
): AnswerEvent {
  const seen = intent_ranking
    .filter(({ confidence }) => confidence >= choose)
    .sort((one, other) => other.confidence - one.confidence)
    // `Object.hasOwn`: a bot may well call an intent "constructor".
    .map(({ name, confidence }) => ({ entryId: Object.hasOwn(intents, name) ? intents[name] : undefined, confidence }));
  // What the bot takes the question for has no answer here: its second guess is none either.
  if (!seen[0]?.entryId) return { type: 'no-match' };
  const idsFrom = (least: number): string[] => [
    ...new Set(seen.flatMap(({ entryId, confidence }) => (entryId && confidence >= least ? [entryId] : []))),
  ];
  const decision = idsFrom(answer).length === 1 ? 'answer' : 'choose';
  return { type: 'selected', entryIds: idsFrom(choose), decision, foundBy };
}
