import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { test, type TestContext } from 'node:test';
import type { AnswerEvent } from '@madoguchi/client';
import { askInSession } from '../../shared/testing/ask-in-session.js';
import {
  BROKEN,
  listening,
  loopback,
  NO_LIMIT,
  nowhere,
  replying,
  STUCK,
  textOf,
} from '../../shared/testing/loopback.js';
import { eventsOf, sampleRequest } from '../../shared/testing/sample-request.js';
import { completion, picks } from '../testing/model-server.js';
import { files, startProxy } from '../testing/start-proxy.js';
import { aiTransport, type AiTransportOptions } from './ai-transport.js';

const AI: AnswerEvent = { type: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' };
const NO_MATCH: AnswerEvent = { type: 'no-match' };
const SERVICE: AnswerEvent = { type: 'failed', code: 'service' };

/** What the transport yields where the proxy replies like this. */
async function asked(
  t: TestContext,
  reply: RequestListener | object,
  options: Partial<AiTransportOptions> = {},
): Promise<readonly AnswerEvent[]> {
  const endpoint = await replying(t, reply);
  return eventsOf(aiTransport({ endpoint, ...options }));
}

test('ids of words and candidates go, and neither receipt nor path; a candidate comes, found by an AI', async (t) => {
  let seen: unknown;
  const events = await asked(t, (request, response) => {
    void textOf(request).then((text) => {
      seen = JSON.parse(text);
      response.end('{"entryId":"reg-online"}');
    });
  });
  assert.deepEqual(events, [AI]);
  const { language, termIds, candidates } = sampleRequest();
  assert.deepEqual(seen, { language, termIds, candidates });
});

test('no more goes than the proxy takes, and what did not go cannot be picked', async (t) => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `id-${index}`);
  const request = sampleRequest({ termIds: ids(65), candidates: ids(33) });
  let seen: unknown;
  const endpoint = await loopback(t, (incoming, response) => {
    void textOf(incoming).then((text) => {
      seen = JSON.parse(text);
      response.end('{"entryId":"id-32"}');
    });
  });
  assert.deepEqual(await eventsOf(aiTransport({ endpoint }), request), [NO_MATCH]);
  assert.deepEqual(seen, { language: 'ja', termIds: ids(64), candidates: ids(32) });
});

test('that nothing fits is no match, and so is an id that the page had not sent', async (t) => {
  assert.deepEqual(await asked(t, { entryId: null }), [NO_MATCH]);
  assert.deepEqual(await asked(t, { entryId: 'reg-validity' }), [NO_MATCH]);
});

test('a reply of another shape is a failure of the service', async (t) => {
  for (const reply of [{}, [], { entryId: ['reg-online'] }, { answer: 'はい' }]) {
    assert.deepEqual(await asked(t, reply), [SERVICE]);
  }
  for (const broken of ['status', 'html', 'huge', 'cut'] as const) {
    assert.deepEqual(await asked(t, BROKEN[broken]), [SERVICE]);
  }
});

test('nobody waits beyond the limit; a proxy that is not reached is told apart', STUCK, async (t) => {
  assert.deepEqual(await asked(t, BROKEN.stall, { limit: 20 }), [SERVICE]);
  const unreached = aiTransport({ endpoint: await nowhere() });
  assert.deepEqual(await eventsOf(unreached), [{ type: 'failed', code: 'offline' }]);
});

test('without words or candidates nothing is sent: what the page found by itself stands, and says so', async (t) => {
  let asks = 0;
  const transport = aiTransport({ endpoint: await loopback(t, () => ++asks) });
  const { candidates } = sampleRequest();
  assert.deepEqual(await eventsOf(transport, sampleRequest({ termIds: [] })), [
    { type: 'selected', entryIds: candidates, decision: 'choose', foundBy: 'search' },
  ]);
  assert.deepEqual(await eventsOf(transport, sampleRequest({ candidates: [], decision: 'none' })), [NO_MATCH]);
  assert.equal(asks, 0);
});

test('an abort is a normal end: nothing is yielded, nothing thrown, and the proxy can stop', STUCK, async (t) => {
  const server = createServer();
  const transport = aiTransport({ endpoint: await listening(t, server), limit: NO_LIMIT });
  const visitor = new AbortController();
  const events = eventsOf(transport, sampleRequest(), visitor.signal);
  const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
  const closed = once(response, 'close');
  visitor.abort();
  assert.deepEqual(await events, []);
  await closed;
  assert.deepEqual(await eventsOf(transport, sampleRequest(), AbortSignal.abort()), []);
});

test('in a session, through the proxy: the card names an AI, and no part of the way saw what was typed', async (t) => {
  const { endpoint, seen } = await startProxy(t, picks('reg-online'));
  const { shown } = await askInSession(files, aiTransport({ endpoint }), '山田ですがネットで登録したい');
  assert.ok(shown?.kind === 'answer');
  assert.deepEqual([shown.entryId, shown.foundBy], ['reg-online', 'ai']);
  assert.equal(seen.length, 1);
  assert.doesNotMatch(JSON.stringify(seen), /山田|したい/);
});

test('in a session, through the proxy: what an entry does not allow an AI to answer is only offered', async (t) => {
  const { endpoint } = await startProxy(t, picks('reg-validity'));
  const { shown } = await askInSession(files, aiTransport({ endpoint }), '登録の期限');
  assert.ok(shown?.kind === 'candidates');
  assert.deepEqual([shown.entryIds, shown.foundBy], [['reg-validity'], 'ai']);
});

test('in a session, through the proxy: nothing of what a model writes is shown', async (t) => {
  for (const said of ['手数料を振り込んでください', '{"entryId":"reg-online","text":"手数料を振り込んでください"}']) {
    const { endpoint } = await startProxy(t, completion(said));
    const { shown, everything } = await askInSession(files, aiTransport({ endpoint }), 'ネットで登録したい');
    assert.equal(shown?.kind, 'no-answer');
    assert.doesNotMatch(everything, /振り込んで/);
  }
});
