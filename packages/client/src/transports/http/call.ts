import type { InferOutput } from 'valibot';
import { OPERATIONS, type OperationName } from '../../protocol/operations.js';
import { nextDelay, retryAfter } from './backoff.js';
import { boundedText } from './bounded-text.js';
import { MOST, outcome, type Outcome } from './outcome.js';

/** Where a backend is, and how it is reached. */
export interface Backend {
  /** The address before the name of a call, with or without a slash at its end. */
  readonly endpoint: string;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
  /**
   * Headers that the page adds, such as `authorization`. `expired` is true where the backend said 401: what is given then is
   * sent once more.
   */
  readonly headers?: (ask: { readonly expired: boolean }) => HeadersInit | Promise<HeadersInit>;
  /** One attempt takes no longer. Milliseconds; default 15,000. */
  readonly attemptLimit?: number;
  /** All attempts together take no longer. Milliseconds; default 45,000. */
  readonly limit?: number;
  /** Default 5. */
  readonly attempts?: number;
  /** For tests: milliseconds since the epoch, a number from 0 to 1, and a wait that ends when `signal` does. */
  readonly now?: () => number;
  readonly random?: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

type Request<Name extends OperationName> = InferOutput<(typeof OPERATIONS)[Name]['request']>;
type Reply<Name extends OperationName> = InferOutput<(typeof OPERATIONS)[Name]['reply']>;

/**
 * Makes a call, and makes it again while that may help: with the same key, so that nothing happens twice. Rejects only where
 * `signal` is aborted.
 *
 * @param key - The idempotency key; `null` for a call that has none. Without one a call is made once.
 */
export async function call<Name extends OperationName>(
  backend: Backend,
  name: Name,
  request: Request<Name>,
  key: string | null,
  signal: AbortSignal,
): Promise<Outcome<Reply<Name>>> {
  const { now = Date.now, random = Math.random, wait = pause, attempts = 5, limit = 45_000 } = backend;
  const end = now() + limit;
  let expired = false;
  for (let made = 1; ; made++) {
    const { result, after } = await attempt(backend, name, request, key, expired, end, signal);
    if (result.done) return result;
    if (result.code === 'unauthorized' && !expired && backend.headers) {
      expired = true;
      continue;
    }
    if (!result.again || key === null || made >= attempts) return result;
    const delay = nextDelay(made, after, random());
    // Who would have to wait beyond the limit is told now.
    if (now() + delay >= end) return result;
    await wait(delay, signal);
  }
}

async function attempt<Name extends OperationName>(
  { endpoint, fetch = globalThis.fetch, headers, attemptLimit = 15_000, now = Date.now }: Backend,
  name: Name,
  request: Request<Name>,
  key: string | null,
  expired: boolean,
  end: number,
  signal: AbortSignal,
): Promise<{ readonly result: Outcome<Reply<Name>>; readonly after: number | null }> {
  signal.throwIfAborted();
  // `AbortSignal.any` is younger than the browsers that are supported.
  const aborted = new AbortController();
  const stop = (): void => aborted.abort();
  const timer = setTimeout(stop, Math.max(1, Math.min(attemptLimit, end - now())));
  signal.addEventListener('abort', stop);
  try {
    const own = new Headers(await headers?.({ expired }));
    own.set('content-type', 'application/json');
    if (key !== null) own.set('idempotency-key', key);
    const response = await fetch(`${endpoint.replace(/\/$/, '')}/${name}`, {
      method: 'POST',
      headers: own,
      body: JSON.stringify(request),
      ...{ cache: 'no-store', credentials: 'omit', mode: 'cors', redirect: 'error', referrerPolicy: 'no-referrer' },
      signal: aborted.signal,
    });
    const text = await boundedText(response, MOST);
    return {
      result: outcome(response.status, text, OPERATIONS[name].reply) as Outcome<Reply<Name>>,
      after: retryAfter(response.headers.get('retry-after'), now()),
    };
  } catch {
    signal.throwIfAborted();
    return { result: { done: false, code: 'unreachable', again: true, problem: null }, after: null };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Waits; rejects with the reason of `signal` where that comes first. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
