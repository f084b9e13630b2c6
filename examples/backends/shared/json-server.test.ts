import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { jsonServer, Refusal, type JsonServerOptions } from './json-server.js';
import { listening } from './testing/loopback.js';

async function started(t: TestContext, options: Partial<JsonServerOptions> = {}): Promise<string> {
  return `${await listening(t, jsonServer({ path: '/call', handle: (body) => ({ body }), ...options }))}/call`;
}

/** Sends and reads. `init` replaces what `fetch` is told. */
async function sent(url: string, init: RequestInit = {}): Promise<readonly [status: number, body: unknown]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: '{"a":1}', ...init });
  assert.equal(response.headers.get('connection'), response.status === 413 ? 'close' : 'keep-alive');
  return [response.status, JSON.parse(await response.text())];
}

test('what was sent is handled, and what comes of it is the reply', async (t) => {
  const url = await started(t);
  assert.deepEqual(await sent(url), [200, { body: { a: 1 } }]);
  const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
  assert.deepEqual(await sent(url, { headers }), [200, { body: { a: 1 } }]);
});

test('what is no such call is refused, with a fixed word and nothing of the request', async (t) => {
  const url = await started(t);
  const plain = { headers: { 'content-type': 'text/plain' } };
  assert.deepEqual(await sent(`${url}/other`), [404, { problem: 'not-found' }]);
  assert.deepEqual(await sent(url, { method: 'PUT' }), [405, { problem: 'method-not-allowed' }]);
  assert.deepEqual(await sent(url, plain), [415, { problem: 'media-type' }]);
  assert.deepEqual(await sent(url, { body: 'a sentence' }), [400, { problem: 'malformed' }]);
});

test('a body up to the bound is taken, and not a byte more', async (t) => {
  const url = await started(t, { most: 20, handle: (body) => body });
  const text = JSON.stringify('x'.repeat(18));
  assert.deepEqual(await sent(url, { body: text }), [200, JSON.parse(text)]);
  assert.deepEqual(await sent(url, { body: ` ${text}` }), [413, { problem: 'too-large' }]);
  assert.deepEqual(await sent(url, { body: 'x'.repeat(4 * 1024 * 1024) }), [413, { problem: 'too-large' }]);
});

test('a refusal says its word; anything else that is thrown says nothing, and is told to the operator', async (t) => {
  const errors: unknown[] = [];
  const secret = new Error('a secret');
  let thrown: Error = new Refusal(422, 'unknown-id');
  const url = await started(t, {
    onError: (error) => errors.push(error),
    handle() {
      throw thrown;
    },
  });
  assert.deepEqual(await sent(url), [422, { problem: 'unknown-id' }]);
  assert.deepEqual(errors, []);
  thrown = secret;
  assert.deepEqual(await sent(url), [500, { problem: 'internal' }]);
  assert.deepEqual(errors, [secret]);
});

test('who handles a request learns that its sender has gone, and nobody calls that an error', async (t) => {
  const errors: unknown[] = [];
  const visitor = new AbortController();
  const handled = new EventEmitter();
  const ended = once(handled, 'end');
  const url = await started(t, {
    onError: (error) => errors.push(error),
    async handle(_, signal) {
      visitor.abort();
      await once(signal, 'abort');
      setImmediate(() => handled.emit('end'));
      throw new Error('nobody is left');
    },
  });
  await assert.rejects(sent(url, { signal: visitor.signal }), { name: 'AbortError' });
  await ended;
  assert.deepEqual(errors, []);
});

test('only pages of the origin that is named may ask from elsewhere', async (t) => {
  const allowedOrigin = 'https://www.example.go.jp';
  const url = await started(t, { allowedOrigin });
  const preflight = async (origin: string): Promise<readonly (string | number | null)[]> => {
    const { status, headers } = await fetch(url, { method: 'OPTIONS', headers: { origin } });
    return [status, ...['origin', 'methods', 'headers'].map((name) => headers.get(`access-control-allow-${name}`))];
  };
  assert.deepEqual(await preflight(allowedOrigin), [204, allowedOrigin, 'POST', 'content-type']);
  assert.deepEqual(await preflight('https://www.example.com'), [204, null, null, null]);
  const reply = await fetch(url, { method: 'PUT', headers: { origin: allowedOrigin } });
  assert.equal(reply.headers.get('access-control-allow-origin'), allowedOrigin);
  assert.equal(reply.headers.get('vary'), 'origin');
});
