import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LANGUAGES } from '@madoguchi/content';
import type { CliLanguage } from '../locale/format.js';
import { Draft, type DraftState } from './draft.js';
import { previewPage } from './page.js';
import { previewStrings } from './strings.js';
import { watchFolder } from './watch-folder.js';

export interface PreviewOptions {
  readonly folder: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly desk: CliLanguage;
  /** Files of the script-tag build by path. */
  readonly element: ReadonlyMap<string, Buffer>;
  readonly now: () => Date;
  /** Called after each reading that came to another result. */
  readonly onChange?: (state: DraftState) => void;
}

/** A running preview. */
export interface Preview {
  readonly url: string;
  readonly draft: Draft;
  close(): Promise<void>;
}

/** As strict as what publishers are told to serve the element with; the page itself adds its style sheet. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types madoguchi-lit";

const HEADERS: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': POLICY,
};

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;

const asset = (name: string): Promise<Buffer> => readFile(new URL(`../../assets/${name}`, import.meta.url));

/**
 * Serves a draft. Only what is in memory can be asked for: the page, two files of its own, the element's and the draft's.
 * @throws the system's error where it cannot listen, such as `EADDRINUSE`.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { folder, desk, element } = options;
  const strings = previewStrings(desk);
  const own = new Map([
    ['/preview.css', { type: TYPES.css, body: await asset('preview.css') }],
    ['/preview.js', { type: TYPES.js, body: await asset('preview.js') }],
  ]);
  const listeners = new Set<ServerResponse>();
  const draft = new Draft(folder, options.now, (state) => {
    for (const listener of listeners) listener.write(eventOf(state));
    options.onChange?.(state);
  });
  const unwatch = watchFolder(folder, () => void draft.refresh());
  await draft.refresh();

  /** The file under an address, or `null`. */
  function find({ pathname, searchParams }: URL): { readonly type: string; readonly body: string | Buffer } | null {
    if (pathname === '/') {
      const languages = draft.state.outline?.languages ?? LANGUAGES;
      const content = languages.find((language) => language === searchParams.get('lang')) ?? 'ja';
      return { type: TYPES.html, body: previewPage(draft.state, { folder, desk, content }) };
    }
    const [, place, name = ''] = /^\/(element|content)\/(.+)$/.exec(pathname) ?? [];
    const body =
      place === 'element' ? element.get(name) : place === 'content' ? draft.state.files.get(name) : undefined;
    if (body !== undefined) return { type: place === 'element' ? TYPES.js : TYPES.json, body };
    return own.get(pathname) ?? null;
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const say = (status: number, text: string): void => {
      response.writeHead(status, { ...HEADERS, 'content-type': TYPES.text }).end(text);
    };
    // A page of another site can lead its own name to this machine, and would then read the draft.
    if (isLoopback(options.host) && !isOwnHost(request.headers.host ?? '', options.host))
      return say(403, strings.wrongHost);
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, strings.notFound);
    const url = urlOf(request.url ?? '/');
    if (url?.pathname === '/events') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
      response.write(eventOf(draft.state));
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const file = url && find(url);
    if (!file) return say(404, strings.notFound);
    response
      .writeHead(200, { ...HEADERS, 'content-type': file.type })
      .end(request.method === 'HEAD' ? undefined : file.body);
  }

  const server = createServer(answer);
  const close = async (): Promise<void> => {
    unwatch();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, resolve);
    });
  } catch (problem) {
    unwatch();
    throw problem;
  }
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}/`, draft, close };
}

/** What a page compares with its own version. */
const eventOf = ({ version }: DraftState): string => `event: draft\ndata: ${version}\n\n`;

export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);

function isOwnHost(header: string, host: string): boolean {
  const name = header.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return name === host || isLoopback(name);
}

function urlOf(path: string): URL | null {
  try {
    const url = new URL(`http://localhost${path}`);
    url.pathname = decodeURIComponent(url.pathname);
    return url;
  } catch {
    return null;
  }
}
