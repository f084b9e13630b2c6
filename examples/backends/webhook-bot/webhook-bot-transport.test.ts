import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { test, type TestContext } from 'node:test';
import type { AnswerEvent } from '@madoguchi/client';
import { BROKEN, listening, NO_LIMIT, nowhere, replying, STUCK, textOf } from '../shared/testing/loopback.js';
import { eventsOf, sampleRequest } from '../shared/testing/sample-request.js';
import { webhookBotTransport, type WebhookBotOptions } from './webhook-bot-transport.js';

const SERVICE: AnswerEvent = { type: 'failed', code: 'service' };

/** What the transport yields where the bot does this. */
async function asked(
  t: TestContext,
  bot: RequestListener | object,
  options: Partial<WebhookBotOptions> = {},
): Promise<readonly AnswerEvent[]> {
  const endpoint = await replying(t, bot);
  return eventsOf(webhookBotTransport({ endpoint, intents: { online: 'reg-online' }, ...options }));
}
const sees = (name: unknown, confidence: unknown): object => ({ intent_ranking: [{ name, confidence }] });

test('ids go to the bot, and neither the receipt nor the candidates; intents come back as ids of entries', async (t) => {
  let seen: unknown;
  const events = await asked(t, (request, response) => {
    void textOf(request).then((text) => {
      seen = JSON.parse(text);
      response.end(JSON.stringify(sees('online', 0.9)));
    });
  });
  assert.deepEqual(events, [{ type: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' }]);
  const { turnId, language, termIds, path } = sampleRequest();
  assert.deepEqual(seen, { sender: turnId, language, termIds, path });
});

test('what a bot says beside its intents is dropped', async (t) => {
  const talk = { ...sees('online', 0.9), responses: [{ text: '今日だけ！' }], text: '今日だけ！' };
  assert.doesNotMatch(JSON.stringify(await asked(t, talk)), /今日/);
});

test('the card names an AI, unless the page knows better', async (t) => {
  const [event] = await asked(t, sees('online', 0.9), { foundBy: 'search' });
  assert.ok(event?.type === 'selected');
  assert.equal(event.foundBy, 'search');
});

test('an unknown intent and a low confidence are no match', async (t) => {
  for (const reply of [sees('weather', 0.99), sees('online', 0.1), { intent_ranking: [] }]) {
    assert.deepEqual(await asked(t, reply), [{ type: 'no-match' }]);
  }
  assert.deepEqual(await asked(t, sees('online', 0.9), { bounds: { choose: 0.95 } }), [{ type: 'no-match' }]);
});

for (const [what, reply] of Object.entries({
  'no ranking': { responses: [{ text: 'はい' }] },
  'a list': [],
  'a confidence above 1': sees('online', 90),
  'a confidence in words': sees('online', 'high'),
  'an intent without a name': sees(null, 0.9),
  'more intents than any bot has': { intent_ranking: Array(101).fill({ name: 'online', confidence: 0.9 }) },
})) {
  test(`a reply with ${what} is a failure of the service`, async (t) => {
    assert.deepEqual(await asked(t, reply), [SERVICE]);
  });
}

for (const broken of ['status', 'html', 'huge', 'cut'] as const) {
  test(`a bot that is broken (${broken}) is a failure of the service`, async (t) => {
    assert.deepEqual(await asked(t, BROKEN[broken]), [SERVICE]);
  });
}

test('nobody waits beyond the limit', STUCK, async (t) => {
  assert.deepEqual(await asked(t, BROKEN.stall, { limit: 20 }), [SERVICE]);
});

test('a bot that is not reached is told apart: the visitor can look after the connection', async () => {
  const transport = webhookBotTransport({ endpoint: await nowhere(), intents: {} });
  assert.deepEqual(await eventsOf(transport), [{ type: 'failed', code: 'offline' }]);
});

test('an abort is a normal end: nothing is yielded, nothing thrown, and the bot can stop', STUCK, async (t) => {
  const server = createServer();
  const transport = webhookBotTransport({ endpoint: await listening(t, server), intents: {}, limit: NO_LIMIT });
  const visitor = new AbortController();
  const events = eventsOf(transport, sampleRequest(), visitor.signal);
  const [, response] = (await once(server, 'request')) as [unknown, NodeJS.EventEmitter];
  const closed = once(response, 'close');
  visitor.abort();
  assert.deepEqual(await events, []);
  await closed;
  assert.deepEqual(await eventsOf(transport, sampleRequest(), AbortSignal.abort()), []);
});
