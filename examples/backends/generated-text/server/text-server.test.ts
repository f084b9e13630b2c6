import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { endingOf } from '../../shared/testing/commands.js';
import { listening } from '../../shared/testing/loopback.js';
import { givenText } from './given-text.js';
import { textServer, type Pieces } from './text-server.js';

const PAGE = fileURLToPath(new URL('../page', import.meta.url));

const started = (t: TestContext, pieces: Pieces): Promise<string> => listening(t, textServer(pieces, [['/', PAGE]]));

function asked(origin: string, init: RequestInit = {}): Promise<Response> {
  const body = JSON.stringify({ entryId: 'reg-online', language: 'ja' });
  return fetch(`${origin}/text`, { method: 'POST', body, ...init });
}

test('the text arrives whole, and in the order in which it was given', async (t) => {
  const text = '一文字ずつ、𠮷も壊さずに届きます。';
  const reply = await asked(await started(t, givenText(text, 0)));
  assert.equal(reply.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal(await reply.text(), text);
});

test('a piece is there before the next one is made', async (t) => {
  const made = new EventEmitter();
  const origin = await started(t, async function* () {
    yield 'first';
    await once(made, 'second');
    yield ' second';
  });
  const reply = await asked(origin);
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  assert.equal((await reader.read()).value, 'first');
  made.emit('second');
  assert.equal((await reader.read()).value, ' second');
  assert.equal((await reader.read()).done, true);
});

test('who goes ends the text at its source', async (t) => {
  const ended = new EventEmitter();
  const origin = await started(t, async function* (_, signal) {
    yield 'first';
    await once(signal, 'abort');
    ended.emit('end');
  });
  const over = once(ended, 'end');
  const visitor = new AbortController();
  const reply = await asked(origin, { signal: visitor.signal });
  await reply.body!.getReader().read();
  visitor.abort();
  await over;
});

test('a text that breaks off is broken off, and does not look complete', async (t) => {
  const origin = await started(t, async function* () {
    yield 'first';
    throw new Error('no more');
  });
  const reply = await asked(origin);
  await assert.rejects(reply.text());
});

test('what is no id is refused: no sentence goes in', async (t) => {
  let called = false;
  const origin = await started(t, async function* () {
    called = true;
    yield 'text';
  });
  for (const body of [
    'a sentence',
    JSON.stringify({ entryId: '離職票はいつもらえますか', language: 'ja' }),
    JSON.stringify({ entryId: 'a'.repeat(65), language: 'ja' }),
    JSON.stringify({ entryId: 'a', language: 'ja', more: 'x'.repeat(5000) }),
    JSON.stringify({ language: 'ja' }),
  ]) {
    assert.equal((await asked(origin, { body })).status, 400, body.slice(0, 40));
  }
  assert.equal((await fetch(`${origin}/text`)).status, 400);
  assert.equal(called, false);
});

test('it serves its page with the strict policy, and nothing outside of its folders', async (t) => {
  const origin = await started(t, givenText('', 0));
  const page = await fetch(`${origin}/`);
  assert.match(await page.text(), /turn-on\.mjs/);
  assert.match(page.headers.get('content-security-policy') ?? '', /trusted-types madoguchi-lit madoguchi-generated$/);
  for (const path of ['/none.html', '/..%2f..%2f..%2f..%2fpackage.json', '/..%2fserver%2fmain.ts', '/%00', '/%']) {
    assert.equal((await fetch(`${origin}${path}`)).status, 404, path);
  }
});

test('a wrong setting is one line and status 2', async () => {
  const main = 'generated-text/server/main.ts';
  assert.deepEqual(await endingOf(main, { TEXT: '/none' }), [2, 'TEXT: there is no file /none\n']);
  assert.deepEqual(await endingOf(main, { PAUSE: 'x' }), [2, 'PAUSE: milliseconds from 0 to 10000, such as 40.\n']);
});
