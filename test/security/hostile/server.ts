import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ELSEWHERE, type HostileReply } from './replies.js';

/** A server that answers every call with what it is given. */
export interface HostileServer {
  readonly endpoint: string;
  next: HostileReply | null;
  /** Calls by their path. */
  readonly calls: string[];
  /** Bodies of the calls: what the page has told it. */
  readonly told: string[];
  /** How often somebody followed it to another server. */
  readonly followed: () => number;
  close(): void;
}

export async function startHostileServer(): Promise<HostileServer> {
  let followed = 0;
  const other = await listen((_, response) => {
    followed++;
    response.end('{"result":"no-match"}');
  });
  const calls: string[] = [];
  const told: string[] = [];
  const own = await listen((request, response) => {
    calls.push(request.url ?? '');
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      told.push(body);
      if (server.next) send(server.next, other.address, response);
    });
    request.on('error', () => undefined);
  });
  const server: HostileServer = {
    endpoint: `${own.address}/v1`,
    next: null,
    ...{ calls, told, followed: () => followed },
    close() {
      own.close();
      other.close();
    },
  };
  return server;
}

function send({ status, headers, body, ends }: HostileReply, elsewhere: string, response: ServerResponse): void {
  const { socket } = response;
  response.on('error', () => undefined);
  switch (ends) {
    case 'silent':
      return;
    case 'raw':
      socket?.end(body);
      return;
    case 'whole':
    case 'endless':
    case 'stalls':
    case 'cut':
      break;
    default:
      ends satisfies never;
  }
  response.writeHead(
    status,
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(ELSEWHERE, elsewhere)])),
  );
  if (ends === 'whole') response.end(body);
  else if (ends === 'cut') response.write(body, () => socket?.destroy());
  else if (ends === 'stalls') response.write(body);
  else pour(response, body);
}

/** Goes on for as long as somebody takes it. */
function pour(response: ServerResponse, body: string | Buffer): void {
  if (response.destroyed) return;
  if (response.write(body)) setImmediate(pour, response, body);
  else response.once('drain', () => pour(response, body));
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(answer);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
