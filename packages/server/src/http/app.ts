import { OPERATIONS, PROBLEMS } from '@madoguchi/client/protocol';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { Controller } from '../calls/receipt.js';
import type { Service } from '../calls/service.js';
import { Refused } from '../rules/refused.js';
import { NO_ACCOUNT, type AccountOf } from './account.js';
import { calls } from './calls.js';
import { allowOrigin, preflight, type Origins } from './cors.js';
import { files, type ServedFiles } from './files.js';
import { health } from './health.js';
import { problemOf, refusedOf } from './problem.js';
import { rateLimit } from './rate-limit.js';

/** Bytes of a body; ids need far less. As the protocol says. */
const MOST_BODY = 16 * 1024;

/** Settings of {@link createApp}. */
export interface AppOptions {
  readonly service: Service;
  readonly files: ServedFiles;
  /** Default: of all origins. */
  readonly origins?: Origins;
  /** Calls a minute from an address; default 600. */
  readonly perMinute?: number;
  /** Default: nobody is signed in. */
  readonly account?: AccountOf;
  readonly controller?: Controller | null;
  /** Addresses of the proxies in front, from which `X-Forwarded-For` is believed. Default: none. */
  readonly trustProxy?: string[] | boolean;
  /** Connections at once; default 2,000. */
  readonly connections?: number;
  /** `silent`, or a level of pino. Default `info`. */
  readonly logLevel?: string;
  /** Where log lines go. Default: the standard output. */
  readonly logTo?: { write(line: string): void };
}

/** The service over HTTP. Logs are a line of JSON a call: its name, its status, its code and how long it took, and nothing of who called. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { service, origins = '*', perMinute = 600, account = NO_ACCOUNT, controller = null } = options;
  const app = fastify({
    logger: { level: options.logLevel ?? 'info', base: null, ...(options.logTo && { stream: options.logTo }) },
    // Its own lines have addresses, and paths as they were sent.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BODY,
    trustProxy: options.trustProxy ?? false,
    requestTimeout: 10_000,
    // Longer than any chooser may take: nothing comes on a connection that waits for its answer.
    connectionTimeout: 90_000,
    keepAliveTimeout: 15_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    http: { maxHeaderSize: 8 * 1024, headersTimeout: 8000 },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 100 },
  });
  app.server.maxConnections = options.connections ?? 2000;
  app.removeContentTypeParser('text/plain');
  const hold = rateLimit(perMinute);

  app.setErrorHandler((error, request, reply) => {
    const refused = refusedOf(error);
    if (PROBLEMS[refused.code].status >= 500) logFault(app, refused);
    reply.code(PROBLEMS[refused.code].status).header('content-type', 'application/problem+json');
    if (refused.retryAfter !== null) reply.header('retry-after', String(refused.retryAfter));
    codes.set(request, refused.code);
    return reply.send(JSON.stringify(problemOf(refused)));
  });
  app.setNotFoundHandler(async (request) => {
    const call = /^\/v1\/([a-z]+)$/.exec(request.url.split('?')[0] ?? '')?.[1] ?? '';
    throw new Refused(
      Object.hasOwn(OPERATIONS, call) && request.method !== 'POST' ? 'method-not-allowed' : 'not-found',
    );
  });
  // What is under way when the service ends is answered, and its connection is not kept for a next call.
  let ending = false;
  app.addHook('preClose', async () => void (ending = true));
  app.addHook('onSend', async (_request, reply) => void (ending && reply.header('connection', 'close')));
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the address that was sent.
    const route = request.routeOptions.url ?? 'unknown';
    const code = codes.get(request);
    app.log.info({ route, status: reply.statusCode, ...(code && { code }), ms: Math.round(reply.elapsedTime) }, 'call');
  });

  await app.register(
    async (v1) => {
      v1.addHook('onRequest', async (request, reply) => {
        allowOrigin(origins, request, reply);
        reply.header('cache-control', 'no-store');
        await hold(request.ip, reply);
      });
      v1.options('/*', { preHandler: [] }, async (request, reply) => preflight(origins, request, reply));
      calls(v1, { service, account, controller });
    },
    { prefix: '/v1' },
  );
  health(app, service);
  await files(app, options.files);
  return app;
}

/** The code with which a request was refused, for its line in the log. */
const codes = new WeakMap<object, string>();

/** Faults of our own, and of the store: their kind and place. A store's message may quote a value, and is not logged. */
function logFault(app: FastifyInstance, refused: Refused): void {
  const { name, code, stack } =
    refused.cause instanceof Error ? (refused.cause as Error & { code?: unknown }) : NO_CAUSE;
  const where = String(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4);
  app.log.error(
    { code: refused.code, kind: word(name), reason: word(code), where: where.map((line) => line.trim()) },
    'fault',
  );
}

const NO_CAUSE = { name: undefined, code: undefined, stack: '' };

/** What is a word, as kinds and codes of errors are: whatever was thrown, no sentence gets into the log. */
function word(said: unknown): string | undefined {
  return /^\w{1,40}$/.test(String(said)) ? String(said) : undefined;
}
