import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import { OPERATIONS, type OperationName } from '../protocol/operations.js';
import { Problem, PROBLEM_TYPE, PROBLEMS, type ProblemCode } from '../protocol/problems.js';

/** What of the backend's content the suite asks about. All of it is published. */
export interface ConformanceContent {
  readonly contentId: string;
  readonly contentVersion: string;
  readonly terms: { readonly version: string; readonly hash: string };
  /** At least two of each. */
  readonly termIds: readonly string[];
  readonly choiceIds: readonly string[];
  readonly entryIds: readonly string[];
}

/** A request as it was sent: what repeats a failure. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What came back. */
export interface Received {
  readonly sent: SentRequest;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A rule of the protocol that does not hold, and the request that shows it. */
export class ConformanceFault extends Error {
  constructor(
    message: string,
    readonly sent: SentRequest,
  ) {
    super(message);
    this.name = 'ConformanceFault';
  }
}

/** Sends requests to a backend, and says what is wrong with what comes back. */
export interface Probe {
  readonly content: ConformanceContent;
  /** A random id, for a key, a receipt or a participant. */
  id(): string;
  now(): number;
  /** Sends anything to `<endpoint>/<path>`. */
  send(
    path: string,
    init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Received>;
  /** Makes a call as a client does. `key`: `null` sends none. */
  call(name: OperationName, body: unknown, key: string | null): Promise<Received>;
  /** The reply, where it is one of this call. Throws otherwise. */
  reply<Name extends OperationName>(name: Name, received: Received): InferOutput<(typeof OPERATIONS)[Name]['reply']>;
  /** The problem, where it is one with this code (or one of these). Throws otherwise. */
  refused(received: Received, ...codes: readonly ProblemCode[]): Problem;
}

/** @param endpoint - As a client gets it. @param limit - One request takes no longer; milliseconds. */
export function createProbe(
  endpoint: string,
  content: ConformanceContent,
  {
    createId,
    now,
    headers = {},
    limit = 10_000,
  }: {
    readonly createId: () => string;
    readonly now: () => number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly limit?: number;
  },
): Probe {
  const probe: Probe = {
    content,
    id: createId,
    now,
    async send(path, { method = 'POST', headers: own = {}, body }) {
      const sent: SentRequest = {
        method,
        url: `${endpoint.replace(/\/$/, '')}/${path}`,
        headers: { ...headers, ...own },
        body: body ?? null,
      };
      try {
        const response = await fetch(sent.url, {
          ...{ method, headers: sent.headers, redirect: 'manual', signal: AbortSignal.timeout(limit) },
          ...(body !== undefined && { body }),
        });
        return { sent, status: response.status, headers: response.headers, text: await response.text() };
      } catch (error) {
        throw new ConformanceFault(`there is no reply: ${String(error)}`, sent);
      }
    },
    call(name, body, key) {
      const json = { 'content-type': 'application/json', ...(key !== null && { 'idempotency-key': key }) };
      return probe.send(name, { headers: json, body: JSON.stringify(body) });
    },
    reply(name, received) {
      if (received.status !== 200) {
        throw new ConformanceFault(`status ${received.status}, not 200: ${short(received.text)}`, received.sent);
      }
      return parsed(OPERATIONS[name].reply, received, 'application/json') as never;
    },
    refused(received, ...codes) {
      const wanted = codes.join(' or ');
      if (received.status < 400) {
        throw new ConformanceFault(`status ${received.status}, where it is to be refused: ${wanted}`, received.sent);
      }
      const problem = parsed(Problem, received, 'application/problem+json');
      const code = codes.find((each) => problem.type === PROBLEM_TYPE + each);
      if (!code) throw new ConformanceFault(`"${problem.type}" is not ${wanted}`, received.sent);
      const { status } = PROBLEMS[code];
      if (received.status !== status || problem.status !== status) {
        const found = `${received.status}, in the problem ${problem.status}`;
        throw new ConformanceFault(`${code} has status ${status}, not ${found}`, received.sent);
      }
      return problem;
    },
  };
  return probe;
}

/** Throws a fault with the request of `received`, where `holds` is not so. */
export function expect(holds: boolean, message: string, { sent }: Received): void {
  if (!holds) throw new ConformanceFault(message, sent);
}

function parsed<Schema extends GenericSchema>(
  schema: Schema,
  { sent, headers, text }: Received,
  type: string,
): InferOutput<Schema> {
  if (!(headers.get('content-type') ?? '').toLowerCase().startsWith(type)) {
    throw new ConformanceFault(`the content type is ${headers.get('content-type') ?? 'missing'}, not ${type}`, sent);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ConformanceFault(`the body is no JSON: ${short(text)}`, sent);
  }
  const found = safeParse(schema, body);
  if (found.success) return found.output;
  const [issue] = found.issues;
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('/');
  throw new ConformanceFault(`the body is not what the protocol says, at /${path}: ${issue.message}`, sent);
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
