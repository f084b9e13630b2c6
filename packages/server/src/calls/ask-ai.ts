import type { Quota, TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { giveBackQuota, quotaLeft, takeQuota } from '../records/quotas.js';
import { claimed, keepReply, noteCounted, unclaim, type Keyed } from '../records/replies.js';
import { logTurn } from '../records/turn-log.js';
import { tokyoDay } from '../rules/day.js';
import { Refused } from '../rules/refused.js';
import type { Service } from './service.js';
import { allowed, chosen, lineOf, replyOf } from './turn-steps.js';

/** Beyond the chooser's limit, how long a question is this process's: for the two transactions around it. Milliseconds. */
const SPARE = 15_000;

/**
 * A model takes seconds, and no transaction waits for it: one takes the quota and the right to answer, another keeps the reply. If
 * this process ends in between, a later attempt takes over after a while, and the quota that was taken counts for it.
 */
export async function askAi(service: Service, request: TurnRequest, keyed: Keyed): Promise<TurnReply> {
  const { database, quotas, chooserLimit, now } = service;
  const claim = service.createId();
  const before = await database.transaction(async (query) => {
    const found = await claimed<TurnReply>(query, keyed, claim, keyed.now + chooserLimit + SPARE);
    if (found.reply !== null) return found.reply;
    const { published, consent } = await allowed(service, query, request, keyed);
    const { participant } = consent;
    if (found.countedOn !== null) {
      const quota = await quotaLeft(query, participant, quotas, keyed.now);
      return { published, participant, quota, day: found.countedOn };
    }
    const quota = await takeQuota(query, participant, quotas, keyed.now);
    const day = tokyoDay(keyed.now);
    await noteCounted(query, keyed, day);
    return { published, participant, quota, day };
  });
  if ('result' in before) return before;
  const { published, participant, day } = before;
  const giveBack = async (query: Query): Promise<Quota> => {
    await giveBackQuota(query, participant, day);
    return quotaLeft(query, participant, quotas, now());
  };
  try {
    const found = await chosen(service, request, published);
    const { choice } = found;
    return await persistently(() =>
      database.transaction(async (query) => {
        await allowed(service, query, request, keyed);
        const quota = choice.foundBy === 'ai' ? before.quota : await giveBack(query);
        const reply = replyOf(choice, quota);
        // Withdrawn, or taken over by another one, in the meantime.
        if (!(await keepReply(query, keyed, reply, claim))) throw new Refused('in-progress', {}, 1);
        await logTurn(query, lineOf(service, request, keyed, found));
        return reply;
      }),
    );
  } catch (error) {
    // Where the store is down, what was taken stays taken for the next attempt, which takes over: to give it back would have
    // refused others in between.
    if (error instanceof Refused) {
      await database
        .transaction(async (query) => {
          if (await unclaim(query, keyed, claim)) await giveBack(query);
        })
        .catch(() => undefined);
    }
    throw error;
  }
}

/** How long the store is given between attempts to keep what a model has chosen already. Milliseconds. */
const WAITS = [50, 200, 800];

/** Does `work` again where the store fails, not where it refuses: a model's choice is not asked for twice. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return work();
}
