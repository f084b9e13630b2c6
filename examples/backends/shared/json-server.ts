import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Thrown to refuse a request. `problem` is a fixed word; nothing of the request is repeated. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: string,
  ) {
    super(problem);
    this.name = 'Refusal';
  }
}

export interface JsonServerOptions {
  /** The one path that is answered, such as `/pick`. */
  readonly path: string;
  /**
   * Gives the reply to a body that is JSON and has not been checked further. `signal` is aborted when whoever asked has gone.
   * Throws {@link Refusal}; anything else that is thrown is status 500, `internal`.
   */
  readonly handle: (body: unknown, signal: AbortSignal) => unknown;
  /** Origin of pages that may ask from elsewhere, such as `https://www.example.go.jp`. Default `null`: the same origin only. */
  readonly allowedOrigin?: string | null;
  /** The largest body, bytes. Default 16,384. */
  readonly most?: number;
  /** Is told what `handle` threw beside a refusal. Default: nobody. */
  readonly onError?: (error: unknown) => void;
}

/** Makes a server with one call: POST of JSON, with a bound on the body and on the time for sending it. It does not listen yet. */
export function jsonServer(options: JsonServerOptions): Server {
  const server = createServer((request, response) => void respond(options, request, response));
  // Who sends slowly does not hold a connection for ever. Milliseconds.
  server.requestTimeout = 10_000;
  return server;
}

async function respond(options: JsonServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const headers = {
    ...originHeaders(options, request),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (request.method === 'OPTIONS') return void response.writeHead(204, headers).end();
  const send = (status: number, body: unknown): void => {
    if (response.destroyed) return;
    // Who sends too much would go on sending.
    const more = { 'content-type': 'application/json', ...(status === 413 && { connection: 'close' }) };
    response.writeHead(status, { ...headers, ...more }).end(JSON.stringify(body));
  };
  try {
    send(200, await options.handle(await bodyOf(options, request), gone.signal));
  } catch (error) {
    if (error instanceof Refusal) return send(error.status, { problem: error.problem });
    if (!gone.signal.aborted) options.onError?.(error);
    send(500, { problem: 'internal' });
  }
}

/** What a browser has to be told where the page is of another origin. */
function originHeaders({ allowedOrigin }: JsonServerOptions, { headers }: IncomingMessage): Record<string, string> {
  if (!allowedOrigin || headers.origin !== allowedOrigin) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': allowedOrigin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
  };
}

async function bodyOf({ path, most = 16 * 1024 }: JsonServerOptions, request: IncomingMessage): Promise<unknown> {
  if (request.url !== path) throw new Refusal(404, 'not-found');
  if (request.method !== 'POST') throw new Refusal(405, 'method-not-allowed');
  // Also what makes a browser ask first before a page of another origin may send anything.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'media-type');
  const chunks: Buffer[] = [];
  let size = 0;
  // Not destroyed where it is left early: the refusal has to go out over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > most) throw new Refusal(413, 'too-large');
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new Refusal(400, 'malformed');
  }
}
