import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { PostError, postJson, type PostOptions } from './post-json.js';
import { BROKEN, listening, loopback, NO_LIMIT, nowhere, STUCK, textOf } from './testing/loopback.js';

const options: PostOptions = { signal: new AbortController().signal, limit: 10_000 };

/** Holds what was thrown against a fault. */
const fault =
  (code: string, status: number | null = null) =>
  (error: unknown): true => {
    assert.ok(error instanceof PostError);
    assert.deepEqual([error.code, error.status], [code, status]);
    return true;
  };

test('JSON goes and JSON comes, with the headers that were given and no cookie', async (t) => {
  const url = await loopback(t, (request, response) => {
    void textOf(request).then((body) => {
      const { 'content-type': type, 'x-own': own, cookie = null, referer = null } = request.headers;
      response.end(JSON.stringify({ method: request.method, body, type, own, cookie, referer }));
    });
  });
  assert.deepEqual(await postJson(url, { ids: ['a'] }, { ...options, headers: { 'x-own': '1' } }), {
    ...{ method: 'POST', body: '{"ids":["a"]}', type: 'application/json', own: '1', cookie: null, referer: null },
  });
});

for (const [broken, code, status] of [
  ['status', 'status', 500],
  ['html', 'not-json', null],
  ['huge', 'too-large', null],
  ['cut', 'cut', null],
] as const) {
  test(`a reply that is broken (${broken}) is told by its code, and not repeated`, async (t) => {
    await assert.rejects(postJson(await loopback(t, BROKEN[broken]), {}, options), fault(code, status));
  });
}

test('a reply up to the bound is read, and not a byte more', async (t) => {
  const url = await loopback(t, (_, response) => void response.end('"12345678"'));
  assert.equal(await postJson(url, {}, { ...options, most: 10 }), '12345678');
  await assert.rejects(postJson(url, {}, { ...options, most: 9 }), fault('too-large'));
});

test('a redirect is not followed: what is in the headers goes to nobody else', async (t) => {
  let asked = 0;
  const other = await loopback(t, (_, response) => void response.end(`${++asked}`));
  const url = await loopback(t, (_, response) => void response.writeHead(307, { location: other }).end());
  await assert.rejects(postJson(url, {}, options), fault('unreachable'));
  assert.equal(asked, 0);
});

test('where nobody listens, it is unreachable', async () => {
  await assert.rejects(postJson(await nowhere(), {}, options), fault('unreachable'));
});

test('who says nothing is left at the limit, and also who began to speak', STUCK, async (t) => {
  const silent = await loopback(t, BROKEN.stall);
  await assert.rejects(postJson(silent, {}, { ...options, limit: 20 }), fault('late'));
  const begins = await loopback(t, (_, response) => void response.writeHead(200).write('{'));
  await assert.rejects(postJson(begins, {}, { ...options, limit: 200 }), fault('late'));
});

test('an abort ends the request at the other side too, with the reason that was given', STUCK, async (t) => {
  const server = createServer();
  const url = await listening(t, server);
  const visitor = new AbortController();
  const asking = postJson(url, {}, { ...options, signal: visitor.signal, limit: NO_LIMIT });
  const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
  const closed = once(response, 'close');
  const reason = new Error('gone');
  visitor.abort(reason);
  await assert.rejects(asking, reason);
  await closed;
});

test('nothing is sent for somebody who has gone already', async (t) => {
  let asked = 0;
  const url = await loopback(t, () => ++asked);
  await assert.rejects(postJson(url, {}, { ...options, signal: AbortSignal.abort() }), { name: 'AbortError' });
  assert.equal(asked, 0);
});
