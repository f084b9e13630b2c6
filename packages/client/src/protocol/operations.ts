import type { GenericSchema } from 'valibot';
import {
  ConsentReply,
  ConsentRequest,
  FeedbackReply,
  FeedbackRequest,
  StatusReply,
  StatusRequest,
  TurnReply,
  TurnRequest,
  WithdrawalReply,
  WithdrawalRequest,
} from './messages.js';
import type { ProblemCode } from './problems.js';

/** A call of the protocol: `POST <endpoint>/<name>`. */
export interface Operation {
  readonly request: GenericSchema;
  readonly reply: GenericSchema;
  /** Whether it needs `Idempotency-Key`: a repeated request with the same key gives the stored reply and changes nothing. */
  readonly keyed: boolean;
  /** Problems of its own; those of {@link ANY_CALL} come with every call. */
  readonly problems: readonly ProblemCode[];
}

/** What any call may be refused for. */
export const ANY_CALL: readonly ProblemCode[] = [
  ...(['malformed', 'unauthorized', 'not-found', 'method-not-allowed', 'too-large', 'media-type'] as const),
  ...(['too-many-requests', 'internal', 'unavailable'] as const),
];

const KEYED: readonly ProblemCode[] = ['key-missing', 'key-reused', 'in-progress'];
const CONSENTED: readonly ProblemCode[] = ['consent-required', 'consent-stale'];

export const OPERATIONS = {
  consent: {
    request: ConsentRequest,
    reply: ConsentReply,
    keyed: true,
    problems: [...KEYED, 'consent-stale', 'participant-refused', 'unknown-content'],
  },
  withdrawal: { request: WithdrawalRequest, reply: WithdrawalReply, keyed: true, problems: KEYED },
  turn: {
    request: TurnRequest,
    reply: TurnReply,
    keyed: true,
    problems: [...KEYED, ...CONSENTED, 'unknown-content', 'unknown-id', 'quota-reached', 'closed'],
  },
  feedback: {
    request: FeedbackRequest,
    reply: FeedbackReply,
    keyed: true,
    problems: [...KEYED, ...CONSENTED, 'unknown-id'],
  },
  status: { request: StatusRequest, reply: StatusReply, keyed: false, problems: ['unknown-content'] },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof OPERATIONS;

/** The largest body, in bytes of UTF-8. Ids need far less. */
export const MAX_BODY = 16 * 1024;
