import type { Problem, ProblemCode } from '@madoguchi/client/protocol';

/** What goes with a problem, beside its code. */
export type ProblemDetail = Pick<Problem, 'terms' | 'quota' | 'pointer'>;

/** A call that is refused, with a code of the protocol. Nothing of the request is in it. */
export class Refused extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: ProblemDetail = {},
    /** After how many seconds the same may be sent again; for codes that may be. */
    readonly retryAfter: number | null = null,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'Refused';
  }
}
