import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Browsers ask for these by themselves, whatever they are told: of a new page its icon, and their makers' servers. */
const OWN_BUSINESS = [
  /^http:\/\/localhost:\d+\/favicon\.ico$/,
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com):443$/,
  /^(accounts\.google\.com|update\.googleapis\.com):443$|^http:\/\/update\.googleapis\.com\/service\/update2\//,
];

function isOwnBusiness(address: string): boolean {
  return OWN_BUSINESS.some((each) => each.test(address));
}

/** What a path of the site answers, beside the files. */
export interface Page {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WatchedSite {
  readonly origin: string;
  /** Host and port for a browser that sends everything through it. */
  readonly proxy: string;
  /** Every request but those for what the site has: of any scheme, to any host. Reading empties the list. */
  takeForeign(): string[];
  close(): void;
}

/**
 * Serves a site, and is at the same time the proxy of the browser that visits it: nothing that the browser asks of anybody goes
 * unseen, and nobody else is ever reached.
 *
 * @param folders - Built files, by the beginning of their path.
 * @param everywhere - Headers of every reply. Default: none.
 */
export async function watchedSite(
  pages: Readonly<Record<string, Page | ((request: IncomingMessage) => Page)>>,
  folders: Readonly<Record<string, string>>,
  everywhere: Readonly<Record<string, string>> = {},
): Promise<WatchedSite> {
  let foreign: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => {
      foreign.push(`${request.method ?? ''} ${urlOf(request).href}`);
      response.writeHead(404).end();
    });
  });
  const urlOf = (request: IncomingMessage): URL =>
    new URL(request.url ?? '/', `http://${request.headers.host ?? 'nowhere'}`);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, href, host } = urlOf(request);
    if (isOwnBusiness(href)) return void response.writeHead(204).end();
    if (host !== new URL(origin).host) throw new Error('of another site');
    const found = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    const {
      body,
      type = TYPES['.html'] ?? '',
      status = 200,
      headers = {},
    } = (typeof found === 'function' ? found(request) : found) ?? (await file(pathname));
    response
      .writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...everywhere, ...headers })
      .end(body);
  }

  async function file(pathname: string): Promise<Page> {
    const [prefix = '', folder = ''] = Object.entries(folders).find(([each]) => pathname.startsWith(each)) ?? [];
    const type = TYPES[extname(pathname)];
    const path = normalize(join(ROOT, folder, pathname.slice(prefix.length)));
    if (!prefix || !type || !path.startsWith(join(ROOT, folder))) throw new Error(`there is no ${pathname}`);
    return { body: await readFile(path, 'utf8'), type };
  }

  // What is encrypted, and sockets: a proxy is asked for a tunnel.
  server.on('connect', (request: IncomingMessage, socket) => {
    if (!isOwnBusiness(request.url ?? '')) foreign.push(`CONNECT ${request.url ?? ''}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('upgrade', (request: IncomingMessage, socket) => {
    foreign.push(`UPGRADE ${request.url ?? ''}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  return {
    origin,
    proxy: `127.0.0.1:${port}`,
    takeForeign() {
      const taken = foreign;
      foreign = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
