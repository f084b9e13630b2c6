import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Fault } from './fault.js';

/** A network between a page and a backend, on which a request after the other has a fault. */
export interface FaultProxy {
  readonly endpoint: string;
  /** Begins a schedule: what was held back is forgotten. */
  begin(faults: readonly Fault[]): void;
  /** From now on nothing happens to requests, and what was held back has arrived. */
  calm(): Promise<void>;
  /** Resolves when the next request has come. */
  nextRequest(): Promise<void>;
  close(): Promise<void>;
}

interface Machine {
  /** The backend's address; it changes when it is started again. */
  readonly endpoint: () => string;
  /** Ends it at once and starts it again. */
  readonly restart: () => Promise<void>;
}

interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Starts the network in front of `machine`. */
export async function startFaultProxy(machine: Machine): Promise<FaultProxy> {
  let faults: Fault[] = [];
  let held: Sent[] = [];
  let waiting: (() => void)[] = [];

  const forward = async ({
    path,
    headers,
    body,
  }: Sent): Promise<{ status: number; headers: Headers; text: string }> => {
    const response = await fetch(machine.endpoint() + path, { method: 'POST', headers, body: new Uint8Array(body) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const reply = async (sent: Sent, response: ServerResponse): Promise<void> => {
    const { status, headers, text } = await forward(sent);
    const kept = ['content-type', 'retry-after'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    response.writeHead(status, Object.fromEntries(kept)).end(text);
  };
  /** What was held back arrives now; nobody waits for its answer. */
  const release = async (): Promise<void> => {
    const late = held;
    held = [];
    for (const sent of late) await forward(sent).catch(() => undefined);
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const names = ['content-type', 'idempotency-key', 'authorization'];
    const sent: Sent = {
      path: (request.url ?? '').replace(/^\/v1/, ''),
      headers: Object.fromEntries(
        names.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
      ),
      body: Buffer.concat(chunks),
    };
    waiting.splice(0).forEach((resolve) => resolve());
    const fault = faults.shift() ?? 'none';
    const cut = (): unknown => request.socket.destroy();
    const problem = (status: number, code: string, headers: Record<string, string> = {}): unknown =>
      response
        .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
        .end(JSON.stringify({ type: `tag:madoguchi,2026:problem:${code}`, status }));
    switch (fault) {
      case 'none':
        await reply(sent, response);
        return release();
      case 'request-lost':
        return void cut();
      case 'reply-lost':
        await forward(sent);
        return void cut();
      case 'duplicated': {
        const [first] = await Promise.all([forward(sent), forward(sent)]);
        response.writeHead(first.status, { 'content-type': first.headers.get('content-type') ?? '' }).end(first.text);
        return;
      }
      case 'reordered':
        held.push(sent);
        return void cut();
      case 'reply-cut': {
        const { status, headers, text } = await forward(sent);
        response.writeHead(status, {
          'content-type': headers.get('content-type') ?? '',
          'content-length': Buffer.byteLength(text),
        });
        response.write(text.slice(0, text.length / 2), () => cut());
        return;
      }
      case 'stalled':
        await forward(sent);
        return;
      case 'too-many-requests':
        return void problem(429, 'too-many-requests', { 'retry-after': '0' });
      case 'server-error':
        return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      case 'captive-portal':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<form>Wi-Fi</form>');
      case 'redirected':
        return void response.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end();
      case 'token-expired':
        return void problem(401, 'unauthorized');
      case 'server-killed':
        await machine.restart();
        return void cut();
      case 'server-killed-after':
        await forward(sent);
        await machine.restart();
        return void cut();
      default:
        return fault satisfies never;
    }
  }

  const server = createServer((request, response) => {
    // A backend that is being started again is a request that is lost.
    handle(request, response).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
    begin(next) {
      faults = [...next];
      held = [];
      waiting = [];
    },
    async calm() {
      faults = [];
      await release();
    },
    nextRequest: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
