import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { Problem, problemCode, PROBLEMS, type ProblemCode } from '../../protocol/problems.js';

/** Why a call came to nothing, beside the problems of the protocol. */
export type FailureCode =
  | ProblemCode
  /** No backend was reached, or it did not answer in time. */
  | 'unreachable'
  /** Something answered that is not this backend: a proxy, a network's login page; or the reply was cut. */
  | 'no-reply'
  /** The backend answered with something that the protocol does not know. */
  | 'bad-reply';

/** What came of one attempt. */
export type Outcome<Reply> =
  | { readonly done: true; readonly reply: Reply }
  | {
      readonly done: false;
      readonly code: FailureCode;
      /** Whether the same request may be sent again. */
      readonly again: boolean;
      readonly problem: Problem | null;
    };

/** No reply is larger. Bytes. */
export const MOST = 64 * 1024;

/** What a status means where its problem is not known. RFC 9110; 425 is RFC 8470. */
function byStatus(status: number): { readonly code: FailureCode; readonly again: boolean } {
  if (status === 401) return { code: 'unauthorized', again: false };
  const again = status === 408 || status === 425 || status === 429 || status >= 500;
  return { code: again ? 'unavailable' : 'bad-reply', again };
}

/** Reads a reply or a problem. Pure. @param text - The body, whatever it is; `null`: more than {@link MOST}. */
export function outcome<Schema extends GenericSchema>(
  status: number,
  text: string | null,
  schema: Schema,
): Outcome<InferOutput<Schema>> {
  let body: unknown;
  try {
    body = JSON.parse(text ?? '');
  } catch {
    // A login page says 200 and brings HTML; a cut reply ends in the middle.
    return { done: false, code: 'no-reply', again: true, problem: null };
  }
  if (status === 200) {
    const reply = safeParse(schema, body);
    if (reply.success) return { done: true, reply: reply.output };
    return { done: false, code: 'bad-reply', again: false, problem: null };
  }
  const problem = safeParse(Problem, body);
  const code = problem.success ? problemCode(problem.output) : null;
  const known = code ? { code, again: PROBLEMS[code].again } : byStatus(status);
  return { done: false, ...known, problem: problem.success ? problem.output : null };
}
