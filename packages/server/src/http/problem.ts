import { PROBLEM_TYPE, PROBLEMS, type Problem } from '@madoguchi/client/protocol';
import type { FastifyError } from 'fastify';
import { Refused } from '../rules/refused.js';

/** What the framework finds wrong with a request before any of our code sees it, in the protocol's words. */
const FRAMEWORK: Readonly<Record<string, ConstructorParameters<typeof Refused>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
};

/** Codes of Node and of PostgreSQL (class 08, 53, 57, and what a lock or a statement took too long) for a store that does not answer. */
const STORE = /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|08\w{3}|53\w{3}|57\w{3}|55P03|40\w{3}|25P0[23])$/;

/** Any error of a call as what the caller is told. What is not known is `internal`; nothing of it is told. */
export function refusedOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const { code, statusCode, message = '' } = error as Partial<FastifyError>;
  if (code && Object.hasOwn(FRAMEWORK, code)) return new Refused(FRAMEWORK[code] ?? 'malformed');
  if (statusCode === 400 || error instanceof SyntaxError) return new Refused('malformed', {}, null, error);
  if ((code && STORE.test(code)) || /timeout|Connection terminated|shutting down|closed/i.test(message)) {
    return new Refused('unavailable', {}, 1, error);
  }
  return new Refused('internal', {}, 1, error);
}

/** RFC 9457. */
export function problemOf({ code, detail }: Refused): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: PROBLEM_TYPE + code, status, title, ...detail };
}
