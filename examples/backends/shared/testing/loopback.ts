import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** Listens on loopback until the test has ended. @returns the origin, without a slash at its end. */
export async function listening(t: TestContext, server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that answers as `listener` says, until the test has ended. @returns its origin. */
export const loopback = (t: TestContext, listener: RequestListener): Promise<string> =>
  listening(t, createServer(listener));

/** As {@link loopback}; what is no function is what it replies with, as JSON. */
export const replying = (t: TestContext, reply: RequestListener | object): Promise<string> =>
  loopback(
    t,
    reply instanceof Function ? (reply as RequestListener) : (_, response) => void response.end(JSON.stringify(reply)),
  );

/** An address at which nothing listens: it was free a moment ago. */
export async function nowhere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** What a hostile or broken server may do in place of a reply. `stall` never answers. */
export const BROKEN = {
  status: (_, response) => void response.writeHead(500).end('{"secret":"stack trace"}'),
  html: (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Wi-Fi</title>'),
  huge: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => {
      while (!response.destroyed && response.write(`"${'x'.repeat(64 * 1024)}",`));
    };
    response.on('drain', more).write('[');
    more();
  },
  cut: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"entryId":"reg');
    setImmediate(() => response.destroy());
  },
  stall: () => undefined,
} as const satisfies Record<string, RequestListener>;

/** For tests of an abort: a limit that ends nothing before it. Milliseconds. Without the abort such a test would not end. */
export const NO_LIMIT = 2 ** 30;
/** How long a test of an abort or a limit may take where that is broken and ends nothing. Milliseconds. */
export const STUCK = { timeout: 20_000 };

/** The whole body of a request, as text. */
export async function textOf(request: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
