import type { InferOutput } from 'valibot';
import type { OPERATIONS, OperationName } from './operations.js';
import type { Problem } from './problems.js';

// Examples for the description of the protocol; the conformance suite and the golden files have the same.

const receiptId = 'r-7Jx2Qm9fK3vT8bLw5nZc1A';
const at = 1_795_600_000_000;
const resetsAt = 1_795_618_800_000;

interface Example<Name extends OperationName> {
  /** Value of `Idempotency-Key`; `null` where none is sent. */
  readonly key: string | null;
  readonly request: InferOutput<(typeof OPERATIONS)[Name]['request']>;
  readonly replies: Readonly<Record<string, InferOutput<(typeof OPERATIONS)[Name]['reply']>>>;
}

export const EXAMPLES: { readonly [Name in OperationName]: Example<Name> } = {
  consent: {
    key: receiptId,
    request: {
      receipt: {
        id: receiptId,
        contentId: 'hwis-sample',
        termsVersion: '2026-11-24',
        termsHash: 'W1PMf92CXK9vgIUQY0VAgMMkkum/rxCEdR6dg0BsmLM=',
        at,
      },
      language: 'ja',
      participant: { kind: 'browser', id: 'b-4Hd8sPq2Xn6Yv0RkTm9uEg' },
    },
    replies: { recorded: { recordedAt: at + 120, quota: { left: 10, resetsAt } } },
  },
  withdrawal: {
    key: 'w-9Zb3Fc7Kd1Lq5Rt8Vx2NaM',
    request: { receiptId, at: at + 600_000 },
    replies: { withdrawn: { withdrawnAt: at + 600_090 } },
  },
  turn: {
    key: 't-2Kp6Wd0Hs4Jy8Gm3Xc7QeB',
    request: {
      receiptId,
      contentId: 'hwis-sample',
      contentVersion: '2026.11.24',
      language: 'ja',
      termIds: ['job-application', 'online'],
      path: ['seeker', 'seeker-registration'],
      scope: 'path',
      candidates: ['reg-online', 'reg-office', 'reg-change'],
      decision: 'choose',
    },
    replies: {
      selected: {
        result: 'selected',
        entryIds: ['reg-online'],
        decision: 'answer',
        foundBy: 'ai',
        quota: { left: 9, resetsAt },
      },
      clarify: {
        result: 'clarify',
        choiceIds: ['seeker-registration', 'seeker-mypage'],
        quota: { left: 9, resetsAt },
      },
      'no-match': { result: 'no-match', quota: null },
    },
  },
  feedback: {
    key: 'f-5Tn1Ub9Ej3Oi7Ay4Sw8ZqD',
    request: { receiptId, entryId: 'reg-online', value: 'helped' },
    replies: { recorded: { recordedAt: at + 30_000 } },
  },
  status: {
    key: null,
    request: { contentId: 'hwis-sample' },
    replies: {
      open: { state: 'open', notice: null },
      closed: {
        state: 'closed',
        notice: {
          text: { ja: '保守のため、質問の受付を休止しています。', en: 'Questions are closed for maintenance.' },
          from: at,
          until: resetsAt,
        },
      },
    },
  },
};

/** Problems with what they carry. */
export const PROBLEM_EXAMPLES: readonly Problem[] = [
  {
    type: 'tag:madoguchi,2026:problem:consent-stale',
    status: 403,
    title: 'The terms have changed since the consent.',
    terms: { version: '2027-04-01', hash: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=' },
  },
  {
    type: 'tag:madoguchi,2026:problem:quota-reached',
    status: 429,
    title: 'No questions are left until the reset.',
    quota: { left: 0, resetsAt },
  },
  {
    type: 'tag:madoguchi,2026:problem:unknown-id',
    status: 422,
    title: 'An id is not in the content.',
    pointer: '/termIds/1',
  },
];
