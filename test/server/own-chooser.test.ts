import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../tools/run.mjs';
import { openStore, spawnService, type ServiceProcess, type Store } from './service.js';
import { agree, ask, codeOf, content, question } from './visitor.js';

// The example of the documentation does what the documentation says of it.

/** Stands for the model: takes the last question; or what `reply` says. */
let reply: { readonly status: number; readonly id?: string } | null = null;
let heard = '';
const model = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    heard = body;
    const { questions } = JSON.parse(body) as { questions: { id: string }[] };
    response.statusCode = reply?.status ?? 200;
    response.end(JSON.stringify({ id: reply ? reply.id : questions.at(-1)?.id }));
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece as string;
  return body;
}

let store: Store;
let service: ServiceProcess;
before(async () => {
  await once(model.listen(0, '127.0.0.1'), 'listening');
  store = await openStore('embedded');
  const settings = { MODEL_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}/`, QUOTA_PARTICIPANT: '9' };
  service = await spawnService(store, settings, join(ROOT, 'test/server/own-chooser.ts'));
});
after(async () => {
  await service.end('SIGTERM');
  await store.remove();
  model.close();
});

test('the example asks its model with ids and published questions, and what the model chose is offered as chosen by an AI', async () => {
  reply = null;
  const asked = question(await agree(service.endpoint));
  const { body } = await ask(service.endpoint, asked);
  assert.equal(body.result, 'selected');
  assert.deepEqual(body.result === 'selected' && [body.entryIds, body.decision, body.foundBy, body.quota?.left], [
    [content.entryIds[2]],
    'choose',
    'ai',
    8,
  ]);
  const sent = JSON.parse(heard) as { termIds: string[]; questions: { id: string; question: string }[] };
  assert.deepEqual(sent.termIds, asked.termIds);
  assert.deepEqual(new Set(sent.questions.map(({ id }) => id)), new Set(asked.candidates));
  assert.ok(sent.questions.every(({ question: text }) => text.length > 3));
});

test('what its model makes up is no answer and counts, and a model that does not answer counts nothing', async () => {
  const receipt = await agree(service.endpoint);
  reply = { status: 200, id: 'made-up' };
  const invented = await ask(service.endpoint, question(receipt));
  assert.deepEqual([invented.body.result, invented.body.quota?.left], ['no-match', 8]);
  reply = { status: 500 };
  assert.equal(codeOf(await ask(service.endpoint, question(receipt))), 'unavailable');
  reply = { status: 200 };
  const nothing = await ask(service.endpoint, question(receipt));
  assert.deepEqual([nothing.body.result, nothing.body.quota?.left], ['no-match', 7]);
});
