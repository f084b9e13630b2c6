import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryContentSource } from '../content-source/memory-content-source.js';
import { memoryStore } from '../storage/memory-store.js';
import type { Store } from '../storage/store.js';
import type { Delivery, DeliveryResult } from '../transports/delivery.js';
import type { Transport } from '../transports/transport.js';
import { createSession } from './create-session.js';
import { fixture, NOW } from './fixture.js';
import type { Intent } from './intent.js';
import type { Session } from './session.js';

/** A backend that takes note, and takes, refuses or puts off what it hears. */
function backend(): { transport: Transport; heard: Delivery[]; says: DeliveryResult | 'breaks' } {
  const found: ReturnType<typeof backend> = {
    heard: [],
    says: 'taken',
    transport: {
      kind: 'remote',
      async *answer() {
        yield { type: 'selected', entryIds: ['reg-1'], decision: 'answer', foundBy: 'ai' };
      },
      async deliver(delivery) {
        found.heard.push(delivery);
        if (found.says === 'breaks') throw new Error('network');
        return found.says;
      },
    },
  };
  return found;
}

async function visit(store: Store, transport: Transport, ...intents: readonly Intent[]): Promise<Session> {
  const session = createSession({
    content: memoryContentSource(fixture().files),
    now: () => NOW,
    createId: () => crypto.randomUUID(),
    store,
    transport,
  });
  session.dispatch({ type: 'open' });
  await session.settled();
  for (const intent of intents) {
    session.dispatch(intent);
    await session.settled();
  }
  return session;
}
const persistent = (): Store => ({ ...memoryStore(), persistent: true });

const ACCEPT: Intent = { type: 'accept' };
const CHOOSE: Intent = { type: 'choose', choiceId: 'registering' };
const ASK: Intent = { type: 'ask', text: '私は山田です。求職の登録をしたい' };

test('a backend hears of consent, feedback and withdrawal, in this order, under one receipt', async () => {
  const { transport, heard } = backend();
  const session = await visit(persistent(), transport, ACCEPT, CHOOSE, ASK);
  const answer = session.snapshot.messages.at(-1);
  assert.ok(answer?.kind === 'answer');
  for (const intent of [
    { type: 'feedback', messageId: answer.id, value: 'helped' },
    { type: 'withdraw' },
  ] as const satisfies readonly Intent[]) {
    session.dispatch(intent);
    await session.settled();
  }
  assert.deepEqual(
    heard.map(({ type }) => type),
    ['consent', 'feedback', 'withdrawal'],
  );
  const [consent, feedback, withdrawal] = heard;
  assert.ok(consent?.type === 'consent' && feedback?.type === 'feedback' && withdrawal?.type === 'withdrawal');
  assert.equal(consent.key, consent.receipt.id);
  assert.deepEqual([feedback.receiptId, feedback.entryId, feedback.value], [consent.receipt.id, 'reg-1', 'helped']);
  assert.deepEqual([withdrawal.receiptId, withdrawal.at], [consent.receipt.id, NOW]);
  assert.equal(JSON.stringify(heard).includes('山田'), false);
});

test('nobody hears of who declines, or has not decided', async () => {
  const { transport, heard } = backend();
  await visit(persistent(), transport);
  await visit(persistent(), transport, { type: 'decline' }, CHOOSE);
  assert.deepEqual(heard, []);
});

for (const says of ['later', 'breaks'] as const) {
  test(`what a backend does not take (${says}) is told on the next visit, with the same key`, async () => {
    const store = persistent();
    const found = backend();
    found.says = says;
    (await visit(store, found.transport, ACCEPT)).dispose();
    const [first] = found.heard;
    found.says = 'taken';
    found.heard.length = 0;
    const session = await visit(store, found.transport);
    await session.settled();
    assert.deepEqual(found.heard, [first]);
    session.dispose();
    found.heard.length = 0;
    await visit(store, found.transport);
    assert.deepEqual(found.heard, [], 'it is told once');
  });
}

test('a withdrawal that nobody took yet outlives the page; nothing else does', async () => {
  const store = persistent();
  const found = backend();
  found.says = 'later';
  (await visit(store, found.transport, ACCEPT, CHOOSE, ASK, { type: 'withdraw' })).dispose();
  found.says = 'taken';
  found.heard.length = 0;
  await visit(store, found.transport);
  assert.deepEqual(
    found.heard.map(({ type }) => type),
    ['withdrawal'],
  );
});

test('where everything is answered in the page, nothing waits', async () => {
  const store = persistent();
  const { transport, heard } = backend();
  await visit(store, { ...transport, kind: 'embedded' }, ACCEPT, CHOOSE, ASK);
  assert.deepEqual(heard, []);
});
