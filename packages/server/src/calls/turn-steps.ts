import type { Quota, TurnReply, TurnRequest } from '@madoguchi/client/protocol';
import { checkedChoice } from '../chooser/checked-choice.js';
import type { Choice } from '../chooser/chooser.js';
import type { Published } from '../content/published.js';
import type { Query } from '../database/database.js';
import { consented, type Recorded } from '../records/receipts.js';
import type { Keyed } from '../records/replies.js';
import type { LoggedTurn } from '../records/turn-log.js';
import { Refused } from '../rules/refused.js';
import { serviceStateAt } from '../rules/service-state.js';
import { contentOf, known } from './content-of.js';
import type { Service } from './service.js';

// What a question goes through, whoever chooses.

/** Whether the question may be asked at all. */
export async function allowed(
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
export function checkAskable(service: Service, request: TurnRequest, published: Published): void {
  if (serviceStateAt(service.state(), service.now()).state !== 'open') throw new Refused('closed');
  known(request.termIds, published.termIds, '/termIds');
  known(request.path, published.choiceIds, '/path');
  known(request.candidates, published.entryIds, '/candidates');
}

/** A choice, and how long it took. */
export interface Chosen {
  readonly choice: Choice;
  readonly milliseconds: number;
}

/** What the chooser comes to, checked against the content. @throws Refused `unavailable` where it fails or is late */
export async function chosen(
  { chooser, chooserLimit, now }: Service,
  request: TurnRequest,
  published: Published,
): Promise<Chosen> {
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

/** The line of the turn log. */
export function lineOf(
  { chooser: { name: chooser } }: Service,
  request: TurnRequest,
  { receipt, now: at }: Keyed,
  chosen: Chosen,
): LoggedTurn {
  return { receipt, at, request, chooser, ...chosen };
}

/** A choice as the reply to the page. */
export function replyOf(choice: Choice, quota: Quota | null): TurnReply {
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
