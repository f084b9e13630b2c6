import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { isContentError } from '@madoguchi/content';
import { fixture } from '../session/fixture.js';
import { httpContentSource } from './http-content-source.js';

const signal = new AbortController().signal;

/** Serves over HTTP while `use` runs, and keeps what was asked for. */
async function served(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  use: (origin: string, requests: IncomingMessage[]) => Promise<void>,
): Promise<void> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    assert.ok(isContentError(error), String(error));
    return error.code;
  }
  return 'none';
}

const { files } = fixture();
const serve = (request: IncomingMessage, response: ServerResponse): void => {
  const text = files.get((request.url ?? '').replace('/c/', ''));
  response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(text);
};

test('reads manifest, shard and live file with GETs that say nothing about the visitor', async () => {
  await served(serve, async (origin, requests) => {
    const source = httpContentSource({ src: `${origin}/c/content.json` });
    const manifest = await source.manifest({ signal });
    const ref = manifest.shards.find(({ topic }) => topic === 'registration');
    assert.ok(ref);
    assert.equal((await source.shard(ref, { signal })).kind, 'faq');
    assert.deepEqual((await source.live(manifest, { signal })).recalled, []);
    for (const { method, url, headers } of requests) {
      assert.equal(method, 'GET');
      assert.equal(url?.includes('?'), false);
      assert.deepEqual([headers.cookie, headers.referer, headers.authorization], [undefined, undefined, undefined]);
    }
  });
});

for (const [what, answer, code] of [
  ['a file that is not there', (r: ServerResponse) => r.writeHead(404).end(), 'missing'],
  ['a server that fails', (r: ServerResponse) => r.writeHead(503).end(), 'network'],
  ['a redirect', (r: ServerResponse) => r.writeHead(302, { location: 'https://other.invalid/' }).end(), 'network'],
  ['a page of a captive portal', (r: ServerResponse) => r.end('<html>sign in'), 'not-json'],
  [
    'a file that is far too large',
    (r: ServerResponse) => r.writeHead(200, { 'content-length': String(9e6) }).end('{'),
    'too-large',
  ],
  ['a connection that breaks', (r: ServerResponse) => r.destroy(), 'network'],
] as const) {
  test(`gives a code for ${what}`, async () => {
    await served(
      (_, response) => answer(response),
      async (origin) =>
        assert.equal(await codeOf(httpContentSource({ src: `${origin}/c.json` }).manifest({ signal })), code),
    );
  });
}

test('an overlay is read with the manifest that it names, and an overlay on an overlay is refused', async () => {
  const overlay = (overlayOf: string): string =>
    JSON.stringify({
      ...{
        schema: 1,
        kind: 'overlay',
        id: 'bureau',
        version: '9',
        serial: 9,
        overlayOf,
        name: { ja: '局' },
        theme: {},
      },
      ...{ offices: null, live: [] },
    });
  await served(
    (request, response) => {
      if (request.url === '/o.json') response.end(overlay('c/content.json'));
      else if (request.url === '/ring.json') response.end(overlay('ring.json'));
      else serve(request, response);
    },
    async (origin) => {
      const manifest = await httpContentSource({ src: `${origin}/o.json` }).manifest({ signal });
      assert.deepEqual([manifest.id, manifest.name.ja, manifest.version], ['bureau', '局', '1 + 9']);
      assert.equal(await codeOf(httpContentSource({ src: `${origin}/ring.json` }).manifest({ signal })), 'invalid');
    },
  );
});

test('aborting is a normal end, not a fault of the content', async () => {
  await served(
    () => undefined,
    async (origin) => {
      const abort = new AbortController();
      const reading = httpContentSource({ src: `${origin}/c.json` }).manifest({ signal: abort.signal });
      abort.abort();
      await assert.rejects(reading, { name: 'AbortError' });
    },
  );
});
