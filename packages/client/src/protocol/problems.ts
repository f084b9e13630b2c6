import * as v from 'valibot';
import { Quota, WantedTerms } from './messages.js';

/** What may be wrong, by its code: the HTTP status, whether the same request may be sent again, and what it means. */
export const PROBLEMS = {
  malformed: { status: 400, again: false, title: 'The body is not what this call takes.' },
  unauthorized: { status: 401, again: false, title: 'The host service does not know who calls, or no longer.' },
  'consent-required': { status: 403, again: false, title: 'No consent is on record, or it was withdrawn.' },
  'consent-stale': { status: 403, again: false, title: 'The terms have changed since the consent.' },
  'participant-refused': { status: 403, again: false, title: 'This participant does not take part.' },
  'not-found': { status: 404, again: false, title: 'There is no such call.' },
  'unknown-content': { status: 404, again: false, title: 'This backend does not serve this content.' },
  'method-not-allowed': { status: 405, again: false, title: 'Calls are made with POST.' },
  'in-progress': { status: 409, again: true, title: 'A request with this key is being answered.' },
  'too-large': { status: 413, again: false, title: 'The body is larger than 16 KiB.' },
  'media-type': { status: 415, again: false, title: 'The body is not application/json.' },
  'key-missing': { status: 400, again: false, title: 'The header Idempotency-Key is missing or wrong.' },
  'key-reused': { status: 422, again: false, title: 'The key was used before, with other content.' },
  'unknown-id': { status: 422, again: false, title: 'An id is not in the content.' },
  'quota-reached': { status: 429, again: false, title: 'No questions are left until the reset.' },
  'too-many-requests': { status: 429, again: true, title: 'Too many requests in too short a time.' },
  internal: { status: 500, again: true, title: 'Something is wrong on the side of the backend.' },
  closed: { status: 503, again: false, title: 'The service is closed.' },
  unavailable: { status: 503, again: true, title: 'The service cannot answer at the moment.' },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly again: boolean; readonly title: string }>
>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Begins the `type` of every problem; the code follows. It is a name, not an address that anybody opens. */
export const PROBLEM_TYPE = 'tag:madoguchi,2026:problem:';

/** Problem details (RFC 9457), as `application/problem+json`. What else they have is for people who read logs. */
export const Problem = v.object({
  type: v.pipe(v.string(), v.startsWith(PROBLEM_TYPE)),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  title: v.optional(v.string()),
  /** `consent-required`, `consent-stale`: the terms that are wanted. */
  terms: v.optional(WantedTerms),
  /** `quota-reached`. */
  quota: v.optional(Quota),
  /** `malformed`, `unknown-id`: where, as a JSON Pointer. Never the value itself. */
  pointer: v.optional(v.string()),
});
export type Problem = v.InferOutput<typeof Problem>;

/** The code of a problem, where it is one of ours. */
export function problemCode({ type }: Problem): ProblemCode | null {
  const code = type.slice(PROBLEM_TYPE.length);
  return Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : null;
}
