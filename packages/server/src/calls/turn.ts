import type { Quota, TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import { checkedChoice } from '../chooser/checked-choice.js';
import type { Choice } from '../chooser/chooser.js';
import type { Published } from '../content/published.js';
import type { Query } from '../database/database.js';
import { answerAtOnce } from '../records/answer-at-once.js';
import { giveBackQuota, quotaLeft, takeQuota } from '../records/quotas.js';
import { consented, type Recorded } from '../records/receipts.js';
import { claimed, keepReply, noteCounted, once, unclaim, type Keyed } from '../records/replies.js';
import { logTurn } from '../records/turn-log.js';
import { tokyoDay } from '../rules/day.js';
import { fingerprint } from '../rules/fingerprint.js';
import { Refused } from '../rules/refused.js';
import { serviceStateAt } from '../rules/service-state.js';
import { contentOf, known } from './content-of.js';
import type { Caller, Service } from './service.js';

/** Beyond the chooser's limit, how long a question is this process's: for the two transactions around it. Milliseconds. */
const SPARE = 15_000;

/** Which published answer fits: ids in, ids out. */
export function turn(service: Service, request: TurnRequest, { key }: Caller): Promise<TurnReply> {
  const receipt = fingerprint(request.receiptId);
  const keyed: Keyed = { call: 'turn', key, request, receipt, now: service.now() };
  return service.chooser.usesAi ? askAi(service, request, keyed) : askMatcher(service, request, keyed);
}

/**
 * What is decided at once and counts for nothing is one statement where all is well: nearly always. Otherwise one transaction finds
 * out what is not, or was answered before.
 */
async function askMatcher(service: Service, request: TurnRequest, keyed: Keyed): Promise<TurnReply> {
  const { database, published: contents, chooser } = service;
  const published = contents.get(request.contentId);
  if (published && isAskable(service, request, published)) {
    const { choice, milliseconds } = await chosen(service, request, published);
    const reply = replyOf(choice, null);
    const { receipt, now: at } = keyed;
    const turn = { receipt, at, request, choice, chooser: chooser.name, milliseconds };
    if (await answerAtOnce(database.query, keyed, published.terms.hash, reply, turn)) return reply;
  }
  return database.transaction((query) =>
    once<TurnReply>(query, keyed, async () => {
      const { published } = await allowed(service, query, request, keyed);
      const { choice, milliseconds } = await chosen(service, request, published);
      await log(service, query, request, keyed, choice, milliseconds);
      return replyOf(choice, null);
    }),
  );
}

function isAskable(service: Service, request: TurnRequest, published: Published): boolean {
  try {
    checkAskable(service, request, published);
    return true;
  } catch {
    return false;
  }
}

/**
 * A model takes seconds, and no transaction waits for it: one takes the quota and the right to answer, another keeps the reply. If
 * this process ends in between, a later attempt takes over after a while, and the quota that was taken counts for it.
 */
async function askAi(service: Service, request: TurnRequest, keyed: Keyed): Promise<TurnReply> {
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
    const { choice, milliseconds } = await chosen(service, request, published);
    return await persistently(() =>
      database.transaction(async (query) => {
        await allowed(service, query, request, keyed);
        const quota = choice.foundBy === 'ai' ? before.quota : await giveBack(query);
        const reply = replyOf(choice, quota);
        // Withdrawn, or taken over by another one, in the meantime.
        if (!(await keepReply(query, keyed, reply, claim))) throw new Refused('in-progress', {}, 1);
        await log(service, query, request, keyed, choice, milliseconds);
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

/** Whether the question may be asked at all. */
async function allowed(
  service: Service,
  query: Query,
  request: TurnRequest,
  { receipt }: Keyed,
): Promise<{ readonly published: Published; readonly consent: Recorded }> {
  const published = contentOf(service, request.contentId);
  checkAskable(service, request, published);
  return { published, consent: await consented(query, receipt, published.terms) };
}

/** @throws Refused `closed`, `unknown-id` */
function checkAskable(service: Service, request: TurnRequest, published: Published): void {
  if (serviceStateAt(service.state(), service.now()).state !== 'open') throw new Refused('closed');
  known(request.termIds, published.termIds, '/termIds');
  known(request.path, published.choiceIds, '/path');
  known(request.candidates, published.entryIds, '/candidates');
}

async function chosen(
  { chooser, chooserLimit, now }: Service,
  request: TurnRequest,
  published: Published,
): Promise<{ readonly choice: Choice; readonly milliseconds: number }> {
  const start = now();
  const late = new AbortController();
  // A chooser may not know of its limit.
  const limit = new Promise<never>((_, reject) => late.signal.addEventListener('abort', () => reject(TOO_LATE)));
  const timer = setTimeout(() => late.abort(TOO_LATE), chooserLimit);
  try {
    const choice = await Promise.race([chooser.choose(request, published, late.signal), limit]);
    return { choice: checkedChoice(choice, published), milliseconds: now() - start };
  } catch (error) {
    throw new Refused('unavailable', {}, 2, error);
  } finally {
    clearTimeout(timer);
  }
}

const TOO_LATE = new Error('the chooser did not answer in time');

async function log(
  { chooser: { name: chooser } }: Service,
  query: Query,
  request: TurnRequest,
  { receipt, now: at }: Keyed,
  choice: Choice,
  milliseconds: number,
): Promise<void> {
  await logTurn(query, { receipt, at, request, choice, chooser, milliseconds });
}

function replyOf(choice: Choice, quota: Quota | null): TurnReply {
  switch (choice.result) {
    case 'selected': {
      const { result, entryIds, decision, foundBy } = choice;
      return { result, entryIds: [...entryIds], decision, foundBy, quota };
    }
    case 'clarify':
      return { result: choice.result, choiceIds: [...choice.choiceIds], quota };
    case 'no-match':
      return { result: choice.result, quota };
    default:
      return choice satisfies never;
  }
}
