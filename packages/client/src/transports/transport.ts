import type { Language } from '@madoguchi/content';
import type { Decision } from '@madoguchi/content/matcher';
import type { SearchScope } from '../session/message.js';
import type { StatusReply } from '../protocol/messages.js';
import type { Delivery, DeliveryResult } from './delivery.js';
import type { Receipt } from '../session/snapshot.js';

/**
 * A question as it may leave the page: ids only. Words are ids of registered terms; what was typed is not in it.
 */
export interface AnswerRequest {
  /** Also the idempotency key: a repeated request with the same one is the same turn. */
  readonly turnId: string;
  /** What the visitor agreed to. A backend that has no record of it refuses. */
  readonly receipt: Receipt;
  readonly contentId: string;
  readonly contentVersion: string;
  readonly language: Language;
  readonly termIds: readonly string[];
  /** Ids of the choices taken. */
  readonly path: readonly string[];
  readonly scope: SearchScope;
  /** Entries that the deterministic matcher found, best first, and what it would decide. */
  readonly candidates: readonly string[];
  readonly decision: Decision;
}

/**
 * What a service can do at the moment, in the words of the protocol, and from and until when. What its operator writes beside it is
 * no published text, and goes no further than the transport.
 */
export interface ServiceStatus {
  readonly state: StatusReply['state'];
  /** ms since the epoch; `until` is `null` where there is no end. Absent: it holds as long as it is said. */
  readonly during?: { readonly from: number; readonly until: number | null };
}

/** What a transport yields. A reply is ids of published entries, or none; ids are checked against the content. */
export type AnswerEvent =
  | {
      readonly type: 'selected';
      readonly entryIds: readonly string[];
      /** `answer`: the first one is shown (where the entry allows it). `choose`: the visitor picks. */
      readonly decision: 'answer' | 'choose';
      readonly foundBy: 'search' | 'ai';
    }
  /** More has to be known: one of these choices is offered, and the question is asked again on the path that it leads to. */
  | { readonly type: 'clarify'; readonly choiceIds: readonly string[] }
  | { readonly type: 'no-match' }
  | { readonly type: 'failed'; readonly code: 'offline' | 'service' }
  /** The terms that the visitor agreed to are no longer those of the backend: they are published anew. */
  | { readonly type: 'stale' }
  /** The service takes no questions at the moment. Choices go on working. */
  | { readonly type: 'closed' }
  /** No more questions for now. `resetsAt`: when there are again, ms since the epoch. Choices go on working. */
  | { readonly type: 'quota'; readonly resetsAt: number };

/** How a turn reaches whoever chooses the entry. Implement this to bring another backend. */
export interface Transport {
  /** `embedded` promises that nothing leaves the page; the visitor is told so. */
  readonly kind: 'embedded' | 'remote';
  /**
   * Answers one turn. The first event that is not unknown to the session settles it. Aborting is a normal end: stop
   * yielding, do not throw. Anything thrown counts as `failed` with code `service`.
   */
  answer(request: AnswerRequest, options: { readonly signal: AbortSignal }): AsyncIterable<AnswerEvent>;
  /**
   * Tells the backend what it has to know: a consent, its withdrawal, feedback. Absent: it has to know nothing. What is put off
   * is kept, and tried again with the same key. Anything thrown counts as `later`.
   */
  deliver?(delivery: Delivery, options: { readonly signal: AbortSignal }): Promise<DeliveryResult>;
  /**
   * Tells what the service can do at the moment. Asked when a visitor who agreed to the terms may type a question. Absent, `null`
   * or anything thrown: as if it were open.
   */
  status?(contentId: string, options: { readonly signal: AbortSignal }): Promise<ServiceStatus | null>;
}
