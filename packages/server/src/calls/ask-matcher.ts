import type { TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import { answerAtOnce } from '../records/answer-at-once.js';
import { once, type Keyed } from '../records/replies.js';
import { logTurn } from '../records/turn-log.js';
import { Refused } from '../rules/refused.js';
import { contentOf } from './content-of.js';
import type { Service } from './service.js';
import { allowed, checkAskable, chosen, lineOf, replyOf } from './turn-steps.js';

/**
 * What is decided at once and counts for nothing is one statement where all is well: nearly always. Otherwise one transaction finds
 * out what is not, or was answered before.
 */
export async function askMatcher(service: Service, request: TurnRequest, keyed: Keyed): Promise<TurnReply> {
  return (
    (await atOnce(service, request, keyed)) ??
    service.database.transaction((query) =>
      once<TurnReply>(query, keyed, async () => {
        const { published } = await allowed(service, query, request, keyed);
        const found = await chosen(service, request, published);
        await logTurn(query, lineOf(service, request, keyed, found));
        return replyOf(found.choice, null);
      }),
    )
  );
}

/** @returns `null` where something is not well */
async function atOnce(service: Service, request: TurnRequest, keyed: Keyed): Promise<TurnReply | null> {
  try {
    const published = contentOf(service, request.contentId);
    checkAskable(service, request, published);
    const found = await chosen(service, request, published);
    const reply = replyOf(found.choice, null);
    const line = lineOf(service, request, keyed, found);
    return (await answerAtOnce(service.database.query, keyed, published.terms.hash, reply, line)) ? reply : null;
  } catch (error) {
    // Whoever was answered before gets that answer, whatever holds now.
    if (error instanceof Refused) return null;
    throw error;
  }
}
