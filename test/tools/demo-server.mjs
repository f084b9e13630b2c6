import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { hostNames } from './demo-hosts.mjs';
import { ROOT } from './run.mjs';

const compress = promisify(brotliCompress);

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** What the pages of the first example are served with: the element has to work under it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types madoguchi-lit";

/** Where an address lies in the repository: the longest prefix counts. */
const HWIS = [
  ['/madoguchi/', 'packages/element/dist/cdn'],
  ['/concierge/', 'examples/hwis/dist/concierge'],
  ['/gallery/', 'packages/element/dist/gallery'],
  ['/', 'examples/hwis'],
];
const BUREAU = [
  ['/concierge/', 'examples/bureau/dist/concierge'],
  ['/', 'examples/bureau'],
];

/**
 * Starts both examples, each on an origin of its own, as they would be on the web: compressed, with a strict policy, and
 * with long caching of what has its hash in its name. With the default `host` nobody but this computer can open them.
 * @returns their addresses and how to end them. Rejects with `EADDRINUSE` where a port is taken.
 */
export async function startDemo({ port = 0, bureauPort = 0, host = '127.0.0.1' } = {}) {
  /** Tests of what is broken answer in place of the files. */
  const hooks = { intercept: () => null };
  // The gallery shows the add-on for generated text as well.
  const policyOf = (path) => (path.startsWith('/gallery/') ? `${POLICY} madoguchi-generated` : POLICY);
  const ownHeaders = (path) => ({ 'content-security-policy': policyOf(path) });
  const hwis = await listen(HWIS, ownHeaders, {}, hooks, port, host);
  try {
    const text = await readFile(join(ROOT, 'examples/bureau/headers.json'), 'utf8');
    const headers = JSON.parse(text.replaceAll('%SCRIPT_ORIGIN%', hwis.origin));
    // It is made with the content, which may be built only after this.
    const publicKey = () => readFileSync(join(ROOT, 'examples/bureau/dist/public-key.txt'), 'utf8').trim();
    const words = { '%SCRIPT_ORIGIN%': () => hwis.origin, '%PUBLIC_KEY%': publicKey };
    const bureau = await listen(BUREAU, () => headers, words, hooks, bureauPort, host);
    return {
      hwis: `${hwis.origin}/`,
      bureau: `${bureau.origin}/`,
      requests: [hwis.requests, bureau.requests],
      get intercept() {
        return hooks.intercept;
      },
      set intercept(intercept) {
        hooks.intercept = intercept;
      },
      close() {
        hwis.close();
        bureau.close();
      },
    };
  } catch (error) {
    hwis.close();
    throw error;
  }
}

async function listen(routes, pageHeaders, words, hooks, port, host) {
  /** Paths that were asked for, in order: what a test counts. */
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    requests.push({ path: `${pathname}${search}`, headers: request.headers });
    answer(routes, pageHeaders, words, hooks, pathname, request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: used } = server.address();
  return {
    origin: `http://${hostNames(host)[0]}:${used}`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(routes, pageHeaders, words, hooks, pathname, request, response) {
  const path = decodeURIComponent(pathname);
  const [prefix, folder] = routes.find(([each]) => path.startsWith(each));
  let file = normalize(join(ROOT, folder, path.slice(prefix.length)));
  if (!file.startsWith(join(ROOT, folder) + sep) && file !== join(ROOT, folder) && file !== join(ROOT, folder) + sep)
    throw new Error(path);
  if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
  let body = await readFile(file);
  const type = TYPES[extname(file)];
  if (!type) throw new Error(path);
  const instead = hooks.intercept(path);
  if (instead?.status) {
    response.writeHead(instead.status).end();
    return;
  }
  if (instead?.body !== undefined) {
    body = Buffer.from(typeof instead.body === 'function' ? instead.body(body.toString()) : instead.body);
  }
  const isPage = type.startsWith('text/html');
  if (isPage) {
    let text = body.toString();
    for (const [word, value] of Object.entries(words)) if (text.includes(word)) text = text.replaceAll(word, value());
    body = Buffer.from(text);
  }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  const hashed = /\/(chunks|shards)\//.test(path);
  const headers = {
    'content-type': type,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    etag,
    ...(isPage && pageHeaders(path)),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (/\bbr\b/.test(String(request.headers['accept-encoding']))) {
    body = await compress(body);
    headers['content-encoding'] = 'br';
  }
  response
    .writeHead(200, { ...headers, 'content-length': body.length })
    .end(request.method === 'HEAD' ? undefined : body);
}
