import * as v from 'valibot';
import { ContentId, Count, idList, LanguageTag, MOST, RandomId, TermsHash, Time, Version } from './values.js';

// What goes over the wire, version 1. Types, validators, the OpenAPI description and its examples come from here. Unknown fields
// are ignored on both sides: a later version may add some.

/** The terms as they are in force, where a call is refused for want of consent. */
export const WantedTerms = v.object({ version: Version, hash: TermsHash });

/** Who takes part in the trial; decides whose quota counts. */
export const Participant = v.variant('kind', [
  /** A random id that is kept in this browser: clearing the browser makes a new participant. */
  v.object({ kind: v.literal('browser'), id: RandomId }),
  /** A code that the service handed out. */
  v.object({ kind: v.literal('invitation'), code: v.pipe(v.string(), v.regex(/^[A-Za-z\d-]{4,64}$/)) }),
  /** Whoever the page's own service says it is; the backend knows from its own headers, and the request carries nothing. */
  v.object({ kind: v.literal('account') }),
]);

/** What is left of the questions that a person may put to an AI. */
export const Quota = v.object({
  left: v.pipe(Count, v.description('Questions left until the reset.')),
  resetsAt: v.pipe(Time, v.description('When there are new ones.')),
});

/** Records that a visitor agreed to the terms. The idempotency key is the receipt's id. */
export const ConsentRequest = v.object({
  receipt: v.object({ id: RandomId, contentId: ContentId, termsVersion: Version, termsHash: TermsHash, at: Time }),
  language: LanguageTag,
  participant: Participant,
});
export const ConsentReply = v.object({
  recordedAt: Time,
  quota: v.optional(v.nullable(Quota)),
});

/** Takes the consent back: what was kept under it is erased, and only the fact of the withdrawal stays. */
export const WithdrawalRequest = v.object({ receiptId: RandomId, at: Time });
export const WithdrawalReply = v.object({ withdrawnAt: Time });

/** A question, as ids. What was typed is not in it. The idempotency key is the turn's id. */
export const TurnRequest = v.object({
  receiptId: RandomId,
  contentId: ContentId,
  contentVersion: Version,
  language: LanguageTag,
  termIds: v.pipe(idList(MOST.termIds), v.description('Registered words that were picked up from the text.')),
  path: v.pipe(idList(MOST.path), v.description('Choices taken, from the root.')),
  scope: v.pipe(v.picklist(['path', 'all']), v.description('Whether the visitor agreed to a search outside the path.')),
  candidates: v.pipe(
    idList(MOST.candidates),
    v.description('FAQ entries that the matcher in the page found, best first.'),
  ),
  decision: v.pipe(
    v.picklist(['answer', 'choose', 'none']),
    v.description('What the matcher in the page would do with the candidates.'),
  ),
});

/** The reply to a question: ids of what is published, or none. There is no place for a text. */
export const TurnReply = v.variant('result', [
  v.object({
    result: v.literal('selected'),
    entryIds: v.pipe(idList(8), v.minLength(1)),
    decision: v.pipe(
      v.picklist(['answer', 'choose']),
      v.description('answer: the first is shown, where the entry allows it. choose: the visitor picks.'),
    ),
    foundBy: v.picklist(['search', 'ai']),
    quota: v.optional(v.nullable(Quota)),
  }),
  /** More has to be known: one of these choices is offered. */
  v.object({
    result: v.literal('clarify'),
    choiceIds: v.pipe(idList(8), v.minLength(1)),
    quota: v.optional(v.nullable(Quota)),
  }),
  v.object({ result: v.literal('no-match'), quota: v.optional(v.nullable(Quota)) }),
]);

/** Whether an answer helped. The idempotency key is made by the client; a second one for the same turn replaces the first. */
export const FeedbackRequest = v.object({
  receiptId: RandomId,
  entryId: ContentId,
  value: v.picklist(['helped', 'not-helped']),
});
export const FeedbackReply = v.object({ recordedAt: Time });

/** What the service can do at the moment. Asked without consent, and says nothing about the visitor. */
export const StatusRequest = v.object({ contentId: ContentId });
export const StatusReply = v.object({
  /** `closed`: no questions until `until`. `choices-only`: no questions for now; choices and answers go on in the page. */
  state: v.picklist(['open', 'choices-only', 'closed']),
  /** What the operator says of it, as plain text. */
  notice: v.optional(
    v.nullable(
      v.object({
        text: v.object({
          ja: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
          'ja-x-easy': v.optional(v.pipe(v.string(), v.maxLength(500))),
          en: v.optional(v.pipe(v.string(), v.maxLength(500))),
        }),
        from: Time,
        until: v.nullable(Time),
      }),
    ),
  ),
});

export type ConsentRequest = v.InferOutput<typeof ConsentRequest>;
export type ConsentReply = v.InferOutput<typeof ConsentReply>;
export type WithdrawalRequest = v.InferOutput<typeof WithdrawalRequest>;
export type WithdrawalReply = v.InferOutput<typeof WithdrawalReply>;
export type TurnRequest = v.InferOutput<typeof TurnRequest>;
export type TurnReply = v.InferOutput<typeof TurnReply>;
export type FeedbackRequest = v.InferOutput<typeof FeedbackRequest>;
export type FeedbackReply = v.InferOutput<typeof FeedbackReply>;
export type StatusRequest = v.InferOutput<typeof StatusRequest>;
export type StatusReply = v.InferOutput<typeof StatusReply>;
export type Quota = v.InferOutput<typeof Quota>;
export type Participant = v.InferOutput<typeof Participant>;
export type WantedTerms = v.InferOutput<typeof WantedTerms>;
