import type {
  ConsentRequest,
  FeedbackRequest,
  Participant,
  TurnReply,
  TurnRequest,
  WithdrawalRequest,
} from '../../protocol/messages.js';
import { MOST } from '../../protocol/values.js';
import type { Delivery } from '../delivery.js';
import type { AnswerEvent, AnswerRequest, Transport } from '../transport.js';
import { call, type Backend } from './call.js';
import type { Outcome } from './outcome.js';

/** Settings of {@link httpTransport}. */
export interface HttpTransportOptions extends Backend {
  /** Whose quota counts. Default: whoever holds the receipt, so that a new consent is a new participant. */
  readonly participant?: (receiptId: string) => Participant;
}

/**
 * The transport that asks a backend which published answer fits: `docs/protocol/`. Only ids leave the page. It tries again where
 * that helps, with one key for a turn however often it is sent, and keeps within its time limits.
 */
export function httpTransport(options: HttpTransportOptions): Transport {
  const { participant = (id: string): Participant => ({ kind: 'browser', id }) } = options;

  async function ask(request: AnswerRequest, signal: AbortSignal): Promise<Outcome<TurnReply>> {
    const { turnId, receipt, ...ids } = request;
    const body: TurnRequest = {
      ...ids,
      receiptId: receipt.id,
      termIds: ids.termIds.slice(0, MOST.termIds),
      path: ids.path.slice(0, MOST.path),
      candidates: ids.candidates.slice(0, MOST.candidates),
    };
    const turn = (): Promise<Outcome<TurnReply>> => call(options, 'turn', body, turnId, signal);
    const first = await turn();
    if (first.done || first.code !== 'consent-required') return first;
    // The visitor has agreed, and this backend has not heard of it: it hears of it now.
    const recorded = await call(options, 'consent', consentOf(request), receipt.id, signal);
    return recorded.done ? turn() : recorded;
  }

  const outcomeOf = (delivery: Delivery, signal: AbortSignal): Promise<Outcome<unknown>> => {
    const { type, key, ...body } = delivery;
    switch (type) {
      case 'consent':
        return call(options, type, consentOf(delivery), key, signal);
      case 'withdrawal':
        return call(options, type, body as WithdrawalRequest, key, signal);
      case 'feedback':
        return call(options, type, body as FeedbackRequest, key, signal);
      default:
        return type satisfies never;
    }
  };
  const consentOf = ({ receipt, language }: Pick<AnswerRequest, 'receipt' | 'language'>): ConsentRequest => ({
    receipt,
    language,
    participant: participant(receipt.id),
  });

  return {
    kind: 'remote',
    async deliver(delivery, { signal }) {
      const outcome = await outcomeOf(delivery, signal);
      if (outcome.done) return 'taken';
      return outcome.again || outcome.code === 'unauthorized' ? 'later' : 'refused';
    },
    async status(contentId, { signal }) {
      const outcome = await call(options, 'status', { contentId }, null, signal);
      if (!outcome.done) return null;
      const { state, notice } = outcome.reply;
      return { state, ...(notice && { during: { from: notice.from, until: notice.until } }) };
    },
    async *answer(request, { signal }) {
      try {
        yield eventOf(await ask(request, signal));
      } catch (error) {
        // An abort is a normal end.
        if (!signal.aborted) throw error;
      }
    },
  };
}

function eventOf(outcome: Outcome<TurnReply>): AnswerEvent {
  if (!outcome.done) {
    const { code, problem } = outcome;
    if (code === 'quota-reached' && problem?.quota) return { type: 'quota', resetsAt: problem.quota.resetsAt };
    if (code === 'consent-stale') return { type: 'stale' };
    if (code === 'closed') return { type: 'closed' };
    return { type: 'failed', code: code === 'unreachable' || code === 'no-reply' ? 'offline' : 'service' };
  }
  const { reply } = outcome;
  switch (reply.result) {
    case 'selected':
      return { type: 'selected', entryIds: reply.entryIds, decision: reply.decision, foundBy: reply.foundBy };
    case 'clarify':
      return { type: 'clarify', choiceIds: reply.choiceIds };
    case 'no-match':
      return { type: 'no-match' };
    default:
      return reply satisfies never;
  }
}
