import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { object, parse, pipe, regex, string } from 'valibot';

/** What the page asks for a text about: ids, never what was typed. */
export interface Ask {
  /** The published answer beside which the text will stand. */
  readonly entryId: string;
  readonly language: string;
}

/** Gives the text in pieces. This is where a language model would be asked; here is none. */
export type Pieces = (ask: Ask, signal: AbortSignal) => AsyncIterable<string>;

const Id = pipe(string(), regex(/^[a-z\d][a-z\d-]{0,63}$/));
const AskBody = object({ entryId: Id, language: Id });

const MOST = 4 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** As strict as it can be: the second name is the add-on's. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types madoguchi-lit madoguchi-generated";

/**
 * A server with a page, the element, a content and one call: `POST /text` takes ids and streams a text.
 * @param folders - Where files lie, by the beginning of their path, the longest first.
 */
export function textServer(pieces: Pieces, folders: readonly (readonly [prefix: string, folder: string])[]): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const work = pathname === '/text' ? streamText(pieces, request, response) : sendFile(folders, pathname, response);
    work.catch(() => {
      // What has begun can only be broken off: the page then says that the text ended early.
      if (response.headersSent) response.destroy();
      else response.writeHead(pathname === '/text' ? 400 : 404).end();
    });
  });
}

async function streamText(pieces: Pieces, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') throw new Error('not a POST');
  const ask = parse(AskBody, JSON.parse(await bodyOf(request)));
  // The visitor stopped it, asked something else, or left: nothing more is written, and nothing more is asked of a model.
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.flushHeaders();
  for await (const piece of pieces(ask, gone.signal)) {
    if (gone.signal.aborted) return;
    response.write(piece);
  }
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST) throw new Error('too large');
  }
  return body;
}

async function sendFile(
  folders: readonly (readonly [prefix: string, folder: string])[],
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const [prefix = '', folder = ''] = folders.find(([each]) => path.startsWith(each)) ?? [];
  const file = normalize(join(folder, path.slice(prefix.length)));
  const type = TYPES[extname(file)];
  if (!folder || !type || !file.startsWith(normalize(folder) + sep)) throw new Error('no such file');
  const body = await readFile(file);
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY, 'cache-control': 'no-cache' });
  response.end(body);
}
