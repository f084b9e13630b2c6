import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentSource } from '../content-source/content-source.js';
import { memoryContentSource } from '../content-source/memory-content-source.js';
import { memoryStore } from '../storage/memory-store.js';
import { storeKey } from '../storage/store-queue.js';
import type { Store } from '../storage/store.js';
import type { AnswerEvent, AnswerRequest, Transport } from '../transports/transport.js';
import { createSession } from './create-session.js';
import { fixture, NOW } from './fixture.js';
import type { Intent } from './intent.js';
import type { Session } from './session.js';

// A question that a backend has not answered yet: asked again it is the same turn, on this page and on the next one.

const SELECTED: AnswerEvent = { type: 'selected', entryIds: ['reg-1'], decision: 'answer', foundBy: 'ai' };
const FAILED: AnswerEvent = { type: 'failed', code: 'offline' };

/** A backend that says these one after the other; `null`: nothing, for ever. */
function backend(...says: readonly (AnswerEvent | null)[]): { transport: Transport; asked: AnswerRequest[] } {
  const asked: AnswerRequest[] = [];
  const transport: Transport = {
    kind: 'remote',
    async *answer(request, { signal }) {
      const event = says[asked.push(request) - 1];
      if (event) yield event;
      else await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    },
  };
  return { transport, asked };
}

const ways: readonly Intent[] = [
  { type: 'accept' },
  { type: 'choose', choiceId: 'registering' },
  { type: 'ask', text: '私は山田です。求職の登録をしたい' },
];

const source = memoryContentSource(fixture().files);

function visit(store: Store, transport: Transport, now = NOW, content = source): Session {
  return createSession({
    content,
    now: () => now,
    createId: () => crypto.randomUUID(),
    store,
    transport,
  });
}
async function does(session: Session, ...intents: readonly Intent[]): Promise<void> {
  for (const intent of intents) {
    session.dispatch(intent);
    await session.settled();
  }
}
const persistent = (): Store => ({ ...memoryStore(), persistent: true });
const kinds = ({ snapshot }: Session): string[] => snapshot.messages.map(({ kind }) => kind);

test('trying again asks the same turn, word for word', async () => {
  const { transport, asked } = backend(FAILED, SELECTED);
  const session = visit(persistent(), transport);
  await does(session, { type: 'open' }, ...ways, { type: 'retry' });
  assert.equal(asked.length, 2);
  assert.deepEqual(asked[1], asked[0]);
  assert.equal(kinds(session).at(-1), 'answer');
  assert.equal(session.snapshot.unanswered, null);
});

test('another question, another path and giving up leave it behind', async () => {
  for (const intent of [
    { type: 'choose', choiceId: 'seeker' },
    { type: 'change-path', depth: 0 },
    { type: 'cancel' },
    { type: 'restart' },
  ] as const satisfies readonly Intent[]) {
    const { transport, asked } = backend(FAILED);
    const session = visit(persistent(), transport);
    await does(session, { type: 'open' }, ...ways, intent);
    assert.equal(session.snapshot.unanswered, null, intent.type);
    assert.equal(asked.length, 1);
  }
  const { transport, asked } = backend(FAILED, FAILED);
  const session = visit(persistent(), transport);
  await does(session, { type: 'open' }, ...ways, { type: 'ask', text: '求職の登録' });
  assert.notEqual(asked[1]?.turnId, asked[0]?.turnId);
});

/** A page that goes while its question is on its way. */
async function leaving(store: Store): Promise<AnswerRequest | undefined> {
  const { transport, asked } = backend(null);
  const session = visit(store, transport);
  await does(session, { type: 'open' }, ...ways.slice(0, 2));
  session.dispatch(ways[2] ?? { type: 'open' });
  while (!asked.length) await new Promise(setImmediate);
  session.dispatch({ type: 'close' });
  session.dispose();
  await new Promise((resolve) => setImmediate(resolve));
  return asked[0];
}

test('the next page asks it again, as the same turn, and offers once what is chosen: its file may be on its way', async () => {
  const store = persistent();
  const first = await leaving(store);
  const { transport, asked } = backend(SELECTED);
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const slow: ContentSource = {
    manifest: (...args) => source.manifest(...args),
    live: (...args) => source.live(...args),
    shard: async (...args) => {
      await arrived;
      return source.shard(...args);
    },
  };
  const session = visit(store, transport, NOW, slow);
  session.dispatch({ type: 'open' });
  while (!kinds(session).includes('candidates')) await new Promise(setImmediate);
  arrive();
  await session.settled();
  assert.deepEqual(asked, [first]);
  assert.deepEqual(kinds(session), ['choice', 'question', 'notice', 'candidates']);
  session.dispose();
  const later = backend();
  const again = visit(store, later.transport);
  await does(again, { type: 'open' });
  assert.deepEqual(later.asked, [], 'it is asked once');
  assert.equal(kinds(again).filter((kind) => kind === 'candidates').length, 1);
});

test('it is kept before it is on its way: whenever the page goes after that, nothing is lost', async () => {
  const store = persistent();
  const kept: unknown[] = [];
  const transport: Transport = {
    kind: 'remote',
    async *answer() {
      kept.push(await store.get(storeKey('sample', 'conversation')));
      yield SELECTED;
    },
  };
  await does(visit(store, transport), { type: 'open' }, ...ways);
  assert.match(
    JSON.stringify(kept),
    /"kind":"question".*"unanswered":\{"turnId"|"unanswered":\{"turnId".*"kind":"question"/,
  );
});

test('what is kept of it are ids', async () => {
  const store = persistent();
  await leaving(store);
  const kept = JSON.stringify(await store.get(storeKey('sample', 'conversation')));
  assert.match(kept, /"unanswered":\{"turnId"/);
  assert.doesNotMatch(kept, /山田/);
});

test("yesterday's question is not asked again, nor that of a consent which is not this one, nor where nothing leaves the page", async () => {
  const old = persistent();
  await leaving(old);
  const late = backend(SELECTED);
  await does(visit(old, late.transport, NOW + 2 * 60 * 60 * 1000), { type: 'open' });
  assert.deepEqual(late.asked, []);

  const other = persistent();
  await leaving(other);
  const key = storeKey('sample', 'conversation');
  const kept = (await other.get(key)) as { unanswered: AnswerRequest };
  const receipt = { ...kept.unanswered.receipt, id: 'another' };
  await other.set(key, { ...kept, unanswered: { ...kept.unanswered, receipt } });
  const wrong = backend(SELECTED);
  await does(visit(other, wrong.transport), { type: 'open' });
  assert.deepEqual(wrong.asked, []);

  const here = persistent();
  await leaving(here);
  const embedded = backend(SELECTED);
  await does(visit(here, { ...embedded.transport, kind: 'embedded' }), { type: 'open' });
  assert.deepEqual(embedded.asked, []);
});

test('what was withdrawn in another tab is not kept again by this one, even where the clock was set back in between', async () => {
  const store = persistent();
  const first = visit(store, backend(SELECTED).transport);
  await does(first, { type: 'open' }, ...ways);
  const second = visit(store, backend().transport, NOW - 24 * 60 * 60 * 1000);
  await does(second, { type: 'open' }, { type: 'withdraw' });
  await does(first, { type: 'choose', choiceId: 'seeker' });
  assert.equal(await store.get(storeKey('sample', 'conversation')), undefined);
});

test('two tabs that ask the same turn again show one reply', async () => {
  const store = persistent();
  // The first page goes while its question is on its way.
  await leaving(store);
  const one = visit(store, backend(SELECTED).transport, NOW + 1000);
  const other = visit(store, backend(SELECTED).transport, NOW + 2000);
  await Promise.all([does(one, { type: 'open' }), does(other, { type: 'open' })]);
  await does(one, { type: 'choose', choiceId: 'seeker' });
  await does(other, { type: 'choose', choiceId: 'registering' });
  const replies = kinds(other).filter((kind) => kind === 'answer' || kind === 'candidates');
  assert.equal(replies.length, 1, kinds(other).join());
});
