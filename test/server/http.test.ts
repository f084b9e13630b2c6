import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../tools/run.mjs';
import { openStore, serve, spawnService, type Store } from './service.js';
import { agree, ask, call, codeOf, consentBody, content, question } from './visitor.js';

// The service as HTTP: what it refuses, what it says of itself, and what it serves beside the calls.

let store: Store;
before(async () => void (store = await openStore('embedded')));
after(() => store.remove());

const status = { contentId: content.contentId };

test('whoever calls too often is held back, and is told how much is left and until when', async () => {
  const { endpoint, stop } = await serve(store, { CALLS_PER_MINUTE: '3' });
  try {
    const left = [];
    for (let calls = 0; calls < 3; calls++)
      left.push((await call(endpoint, 'status', status, null)).headers.get('ratelimit'));
    assert.deepEqual(
      left.map((each) => each?.replace(/t=\d+/, 't=…')),
      ['"minute";r=2;t=…', '"minute";r=1;t=…', '"minute";r=0;t=…'],
    );
    const refused = await call(endpoint, 'status', status, null);
    assert.deepEqual([refused.status, codeOf(refused)], [429, 'too-many-requests']);
    assert.equal(refused.headers.get('ratelimit-policy'), '"minute";q=3;w=60');
    assert.match(refused.headers.get('retry-after') ?? '', /^[1-9]\d?$/);
  } finally {
    await stop();
  }
});

test('pages of other origins than those that may are told nothing', async () => {
  const { endpoint, stop } = await serve(store, { ALLOWED_ORIGINS: 'https://www.example.jp' });
  try {
    const leave = async (origin: string): Promise<string | null> =>
      (await call(endpoint, 'status', status, null, { origin })).headers.get('access-control-allow-origin');
    assert.equal(await leave('https://www.example.jp'), 'https://www.example.jp');
    assert.equal(await leave('https://www.example.com'), null);
    const method = {
      method: 'OPTIONS',
      headers: { origin: 'https://www.example.com', 'access-control-request-method': 'POST' },
    };
    const preflight = await fetch(`${endpoint}/turn`, method);
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-methods')], [204, null]);
  } finally {
    await stop();
  }
});

test('headers without an end are refused', async () => {
  const { address, stop } = await serve(store);
  try {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.write(`GET /health HTTP/1.1\r\nhost: localhost\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`);
    const [reply] = (await once(socket, 'data')) as [Buffer];
    assert.match(reply.toString(), /^HTTP\/1\.1 431 /);
    socket.destroy();
  } finally {
    await stop();
  }
});

test('what the operator says closes questions, at once, and nothing else', async () => {
  const file = join(store.environment['DATA_FOLDER'] ?? '', 'state.json');
  writeFileSync(file, '{"state":"open"}');
  let now = Date.now();
  const { endpoint, stop } = await serve(store, { STATE_FILE: file }, { now: () => now });
  try {
    const receiptId = await agree(endpoint);
    assert.equal((await ask(endpoint, question(receiptId))).status, 200);
    const notice = { text: { ja: '保守のため休止しています。' }, from: 0, until: null };
    writeFileSync(file, JSON.stringify({ state: 'closed', notice }));
    // It is looked at once a second, by the clock of the machine.
    const closed = async (): Promise<boolean> =>
      (await call(endpoint, 'status', status, null)).body['state'] === 'closed';
    while (!(await closed())) now++;
    assert.deepEqual((await call(endpoint, 'status', status, null)).body['notice'], notice);
    assert.equal(codeOf(await ask(endpoint, question(receiptId))), 'closed');
    const feedback = { receiptId, entryId: content.entryIds[0], value: 'helped' };
    assert.equal((await call(endpoint, 'feedback', feedback)).status, 200);
  } finally {
    await stop();
    rmSync(file);
  }
});

test('it serves the element, the content and a page to try it, each with what browsers have to know', async () => {
  const settings = { ELEMENT: join(ROOT, 'packages/element/dist/cdn'), PAGE: join(ROOT, 'packages/server/page') };
  const { address, stop } = await serve(store, settings);
  try {
    const head = async (path: string): Promise<Headers> => {
      const response = await fetch(address + path);
      await response.arrayBuffer();
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      return response.headers;
    };
    assert.match((await head('/')).get('content-security-policy') ?? '', /require-trusted-types-for 'script'/);
    const first = await head('/content/content.json');
    assert.deepEqual([first.get('cache-control'), first.get('access-control-allow-origin')], ['no-cache', '*']);
    const manifest = (await (await fetch(`${address}/content/content.json`)).json()) as { shards: { hash: string }[] };
    assert.ok(manifest.shards.length > 0);
    await head('/element/madoguchi.mjs');
    for (const path of ['/content/../package.json', '/content/%2e%2e/package.json', '/nowhere']) {
      assert.equal((await fetch(address + path)).status, 404, path);
    }
  } finally {
    await stop();
  }
});

test('who reads accounts in a way of their own needs no header for them', async () => {
  const account = (headers: IncomingHttpHeaders): string | null => headers.authorization ?? null;
  const { endpoint, stop } = await serve(store, { PARTICIPANTS: 'account' }, { account });
  try {
    const id = randomUUID();
    const body = consentBody(id, { kind: 'account' });
    assert.equal(codeOf(await call(endpoint, 'consent', body, id)), 'unauthorized');
    assert.equal((await call(endpoint, 'consent', body, id, { authorization: 'Bearer of-somebody' })).status, 200);
  } finally {
    await stop();
  }
});

test('a wrong setting ends the start with one line', async () => {
  for (const [settings, says] of [
    [{ PORT: 'eighty' }, /madoguchi-server: PORT: a whole number is wanted\n$/],
    [{ PARTICIPANTS: 'account' }, /madoguchi-server: ACCOUNT_HEADER: the header of the host is wanted, [^\n]*\n$/],
    [{ CONTENT: '/nowhere' }, /madoguchi-server: CONTENT: the content in \/nowhere cannot be read: ENOENT[^\n]*\n$/],
    [
      { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:9/none' },
      /madoguchi-server: DATABASE_URL: the store cannot be used \(ECONNREFUSED\)\n$/,
    ],
  ] as const) {
    await assert.rejects(spawnService(store, settings), (error: Error) => {
      assert.match(error.message, /^the service has ended \(2\)/);
      assert.match(error.message, says);
      assert.doesNotMatch(error.message, /secret| at /);
      return true;
    });
  }
});
