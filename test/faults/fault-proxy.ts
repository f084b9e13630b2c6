import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { befall, type Exchange, type Reply, type Sent } from './befall.js';
import type { Fault } from './fault.js';
import type { Machine } from './machine.js';

/** A network between a page and a backend, on which a request after the other has a fault. */
export interface FaultProxy {
  readonly endpoint: string;
  /** Begins a schedule: what was held back is forgotten. */
  begin(faults: readonly Fault[]): void;
  /** From now on nothing happens to requests, the machine is up, and what was held back has arrived. */
  calm(): Promise<void>;
  isCalm(): boolean;
  /** Resolves when the next question has come. */
  nextQuestion(): Promise<void>;
  close(): Promise<void>;
}

/** Headers of a request and of a reply that the protocol knows. */
const ASKED = ['content-type', 'idempotency-key', 'authorization', 'origin'];
const ANSWERED = ['content-type', 'retry-after', 'access-control-allow-origin', 'access-control-expose-headers'];

/** Starts the network in front of `machine`. */
export async function startFaultProxy(machine: Machine): Promise<FaultProxy> {
  let faults: Fault[] = [];
  let held: Sent[] = [];
  let calm = true;
  let waiting: (() => void)[] = [];

  const forward = async ({ path, headers, body }: Sent): Promise<Reply> => {
    const response = await fetch(machine.endpoint() + path, { method: 'POST', headers, body });
    const kept = ANSWERED.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return { status: response.status, headers: Object.fromEntries(kept), text: await response.text() };
  };
  /** What was held back arrives now; nobody waits for its answer. */
  const release = async (): Promise<void> => {
    const late = held;
    held = [];
    for (const sent of late) await forward(sent).catch(() => undefined);
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Whether a page of another origin may call is asked beforehand, and is no call.
    if (request.method === 'OPTIONS') return preflight(request, response);
    const sent = await read(request);
    if (sent.path === '/turn') waiting.splice(0).forEach((resolve) => resolve());
    const cut = (): void => void request.socket.destroy();
    // Nobody listens there: no fault of the network is needed for it to be lost.
    if (!calm && !machine.isUp()) return cut();
    const exchange: Exchange = { sent, response, machine, forward, cut, hold: () => void held.push(sent) };
    const fault = faults.shift() ?? 'none';
    await befall(fault, exchange);
    if (fault === 'none') await release();
  }

  async function preflight({ url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = url.replace(/^\/v1/, '');
    const asked = Object.entries(headers).filter(([name]) => /^(origin$|access-control-)/.test(name));
    await machine.up();
    const reply = await fetch(machine.endpoint() + path, {
      method: 'OPTIONS',
      headers: Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
    });
    const given = [...reply.headers].filter(([name]) => name.startsWith('access-control-'));
    response.writeHead(reply.status, Object.fromEntries(given)).end();
  }

  const server = createServer((request, response) => {
    // Where the backend ends in the middle, the page hears nothing of it.
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
      calm = false;
    },
    async calm() {
      faults = [];
      await machine.up();
      calm = true;
      await release();
    },
    isCalm: () => calm,
    nextQuestion: () => new Promise((resolve) => waiting.push(resolve)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    path: (request.url ?? '').replace(/^\/v1/, ''),
    headers: Object.fromEntries(
      ASKED.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
    ),
    body: Buffer.concat(chunks).toString(),
  };
}
