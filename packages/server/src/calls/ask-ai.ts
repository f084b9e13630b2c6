import type { Quota, TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { keepAtOnce } from '../records/answer-at-once.js';
import { claimAtOnce, type Taken } from '../records/claim-at-once.js';
import { giveBackQuota, quotaLeft, takeQuota } from '../records/quotas.js';
import { consentOf } from '../records/receipts.js';
import { claimed, keepReply, noteCounted, unclaim, type Keyed } from '../records/replies.js';
import { logTurn } from '../records/turn-log.js';
import { tokyoDay } from '../rules/day.js';
import { Refused } from '../rules/refused.js';
import { contentOf } from './content-of.js';
import type { Service } from './service.js';
import { allowed, checkAskable, chosen, lineOf, replyOf, type Chosen } from './turn-steps.js';

/** Beyond the chooser's limit, how long a question is this process's: for the two transactions around it. Milliseconds. */
const SPARE = 15_000;

/**
 * A model takes seconds, and no transaction waits for it: one takes the quota and the right to answer, another keeps the reply. If
 * this process ends in between, a later attempt takes over after a while, and the quota that was taken counts for it. Each of the
 * two is one statement where all is well: nearly always.
 */
export async function askAi(service: Service, request: TurnRequest, keyed: Keyed): Promise<TurnReply> {
  const { database } = service;
  const claim = service.createId();
  const taken = (await takenAtOnce(service, request, keyed, claim)) ?? (await take(service, request, keyed, claim));
  if ('result' in taken) return taken;
  try {
    const found = await chosen(service, request, contentOf(service, request.contentId));
    return await persistently(
      async () =>
        (await keptAtOnce(service, request, keyed, claim, taken, found)) ??
        (await keep(service, request, keyed, claim, taken, found)),
    );
  } catch (error) {
    // Where the store is down, what was taken stays taken for the next attempt, which takes over: to give it back would have
    // refused others in between.
    if (error instanceof Refused) {
      await database
        .transaction(async (query) => {
          if (await unclaim(query, keyed, claim)) await giveBackQuota(query, taken.participant, taken.day);
        })
        .catch(() => undefined);
    }
    throw error;
  }
}

/** Until when a question is this attempt's. */
const until = ({ chooserLimit }: Service, { now }: Keyed): number => now + chooserLimit + SPARE;

/** @returns `null` where something is not well */
async function takenAtOnce(service: Service, request: TurnRequest, keyed: Keyed, claim: string): Promise<Taken | null> {
  const { database, quotas } = service;
  try {
    const published = contentOf(service, request.contentId);
    checkAskable(service, request, published);
    return await claimAtOnce(database.query, keyed, [claim, until(service, keyed)], published.terms.hash, quotas);
  } catch (error) {
    // Whoever was answered before gets that answer, whatever holds now.
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Takes a question, whatever there is about it: answered before, being answered, taken by an attempt that has ended. */
function take(service: Service, request: TurnRequest, keyed: Keyed, claim: string): Promise<Taken | TurnReply> {
  const { database, quotas } = service;
  return database.transaction(async (query) => {
    // A withdrawal takes the consent first, and then the keys under it: so does this, or each would wait for the other.
    await consentOf(query, keyed.receipt);
    const found = await claimed<TurnReply>(query, keyed, claim, until(service, keyed));
    if (found.reply !== null) return found.reply;
    const { participant } = (await allowed(service, query, request, keyed)).consent;
    if (found.countedOn !== null) {
      const quota = await quotaLeft(query, participant, quotas, keyed.now);
      return { participant, quota, day: found.countedOn };
    }
    const day = tokyoDay(keyed.now);
    await noteCounted(query, keyed, day);
    return { participant, quota: await takeQuota(query, participant, quotas, keyed.now), day };
  });
}

/** @returns `null` where something is not well, or where the quota is to be given back */
async function keptAtOnce(
  service: Service,
  request: TurnRequest,
  keyed: Keyed,
  claim: string,
  { quota }: Taken,
  found: Chosen,
): Promise<TurnReply | null> {
  if (found.choice.foundBy !== 'ai') return null;
  const reply = replyOf(found.choice, quota);
  const { terms } = contentOf(service, request.contentId);
  const line = lineOf(service, request, keyed, found);
  return (await keepAtOnce(service.database.query, keyed, claim, terms.hash, reply, line)) ? reply : null;
}

/** Keeps what was chosen, and gives its quota back where no AI had part in it. */
function keep(
  service: Service,
  request: TurnRequest,
  keyed: Keyed,
  claim: string,
  { participant, day, quota }: Taken,
  found: Chosen,
): Promise<TurnReply> {
  const { database, quotas, now } = service;
  const giveBack = async (query: Query): Promise<Quota> => {
    await giveBackQuota(query, participant, day);
    return quotaLeft(query, participant, quotas, now());
  };
  return database.transaction(async (query) => {
    await allowed(service, query, request, keyed);
    const reply = replyOf(found.choice, found.choice.foundBy === 'ai' ? quota : await giveBack(query));
    // Withdrawn, or taken over by another one, in the meantime.
    if (!(await keepReply(query, keyed, reply, claim))) throw new Refused('in-progress', {}, 1);
    await logTurn(query, lineOf(service, request, keyed, found));
    return reply;
  });
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
