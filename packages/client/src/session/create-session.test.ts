import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { memoryContentSource } from '../content-source/memory-content-source.js';
import { memoryStore } from '../storage/memory-store.js';
import type { Lifecycle, Store } from '../storage/store.js';
import type { Transport } from '../transports/transport.js';
import { createSession } from './create-session.js';
import type { SessionEvent } from './effect.js';
import { fixture, NOW } from './fixture.js';
import type { Session, SessionOptions } from './session.js';

/** A store whose values outlive a session, as a browser's do. */
function sharedStore(): Store & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    persistent: true,
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    delete: async (key) => void values.delete(key),
    clear: async () => values.clear(),
  };
}

function start(options: Partial<SessionOptions> = {}, files = fixture().files): Session {
  let ids = 0;
  return createSession({
    content: memoryContentSource(files),
    now: () => NOW + ids,
    createId: () => `id${++ids}`,
    ...options,
  });
}

/** Opens, agrees and goes to the registration topic. */
async function joined(session: Session): Promise<Session> {
  session.dispatch({ type: 'open' });
  await session.settled();
  session.dispatch({ type: 'accept' });
  session.dispatch({ type: 'choose', choiceId: 'registering' });
  await session.settled();
  return session;
}

async function ask(session: Session, text: string): Promise<Session['snapshot']['messages'][number] | undefined> {
  session.dispatch({ type: 'ask', text });
  await session.settled();
  return session.snapshot.messages.at(-1);
}

test('from opening to a published answer, with no element and no server', async () => {
  const events: SessionEvent[] = [];
  const session = await joined(start({ onEvent: (event) => events.push(event) }));
  const answer = await ask(session, '求職の登録をしたい');
  assert.ok(answer?.kind === 'answer');
  assert.deepEqual([answer.entryId, answer.foundBy], ['reg-1', 'search']);
  assert.deepEqual(
    events.map(({ type }) => type),
    ['opened', 'consent', 'question', 'answer'],
  );
  assert.equal(JSON.stringify(events).includes('したい'), false);
});

test('words that call for help lead to helplines first, and no event tells of them', async () => {
  const events: SessionEvent[] = [];
  const session = await joined(start({ onEvent: (event) => events.push(event) }));
  const shown = await ask(session, '登録ができない。消えて しまいたい…');
  assert.equal(shown?.kind === 'safety' && shown.ruleId, 'distress');
  assert.deepEqual(
    events.map(({ type }) => type),
    ['opened', 'consent'],
  );
  session.dispatch({ type: 'search-anyway' });
  await session.settled();
  assert.notEqual(session.snapshot.messages.at(-1)?.kind, 'safety');
});

test('a question that nothing answers ends in none', async () => {
  const session = await joined(start());
  assert.equal((await ask(session, 'zzz qqq'))?.kind, 'no-answer');
});

test('listeners hear once per tick, and not after they left', async () => {
  const session = start();
  let calls = 0;
  const leave = session.subscribe(() => calls++);
  session.dispatch({ type: 'open' });
  session.dispatch({ type: 'show', screen: 'help' });
  await Promise.resolve();
  assert.equal(calls, 1);
  leave();
  await session.settled();
  assert.equal(calls, 1);
});

test('a conversation is kept without the text, and comes back in the next session', async () => {
  const store = sharedStore();
  const session = await joined(start({ store }));
  await ask(session, '求職の登録をしたい');
  session.dispose();
  const kept = JSON.stringify([...store.values.values()]);
  assert.ok(kept.includes('reg-1'));
  assert.equal(kept.includes('したい'), false);
  const next = start({ store });
  next.dispatch({ type: 'open' });
  await next.settled();
  const kinds = next.snapshot.messages.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['choice', 'question', 'answer', 'notice']);
  assert.equal(next.snapshot.content.status === 'ready' && next.snapshot.content.library.entries.has('reg-1'), true);
});

test('nothing but the decision is kept without consent', async () => {
  const store = sharedStore();
  const session = start({ store });
  session.dispatch({ type: 'open' });
  await session.settled();
  session.dispatch({ type: 'decline' });
  session.dispatch({ type: 'choose', choiceId: 'registering' });
  session.dispatch({ type: 'pick', entryId: 'reg-1' });
  await session.settled();
  assert.deepEqual([...store.values.keys()], ['madoguchi/sample/consent']);
});

test('withdrawing erases what was kept, and only the withdrawal remains', async () => {
  const store = sharedStore();
  const session = await joined(start({ store }));
  assert.equal(store.values.size, 2);
  session.dispatch({ type: 'withdraw' });
  await session.settled();
  assert.deepEqual([...store.values.keys()], ['madoguchi/sample/consent']);
  assert.equal((store.values.get('madoguchi/sample/consent') as { decision: string }).decision, 'withdrawn');
});

test('a withdrawal in another tab is honoured before this one keeps anything', async () => {
  const store = sharedStore();
  let time = NOW;
  const now = (): number => ++time;
  const [here, there] = [await joined(start({ store, now })), start({ store, now })];
  there.dispatch({ type: 'open' });
  await there.settled();
  there.dispatch({ type: 'withdraw' });
  await there.settled();
  here.dispatch({ type: 'choose', choiceId: 'employer' });
  await here.settled();
  assert.equal(here.snapshot.consent.status, 'withdrawn');
  assert.deepEqual(here.snapshot.messages, []);
  assert.deepEqual([...store.values.keys()], ['madoguchi/sample/consent']);
});

test('where the store refuses, the session goes on in memory and says so', async () => {
  const refusing: Store = {
    persistent: true,
    get: () => Promise.reject(new Error('quota')),
    set: () => Promise.reject(new Error('quota')),
    delete: () => Promise.reject(new Error('quota')),
    clear: () => Promise.reject(new Error('quota')),
  };
  const session = await joined(start({ store: refusing }));
  assert.equal(session.snapshot.storage, 'memory');
  assert.equal(session.snapshot.consent.status, 'accepted');
});

test('a store that never answers is given up after its time limit', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const never: Store = { ...memoryStore(), persistent: true, get: () => new Promise(() => undefined) };
    const session = start({ store: never });
    session.dispatch({ type: 'open' });
    for (let i = 0; i < 50; i++) await Promise.resolve();
    assert.equal(session.snapshot.consent.status, 'unknown');
    for (let i = 0; i < 20 && session.snapshot.consent.status === 'unknown'; i++) {
      mock.timers.tick(500);
      for (let j = 0; j < 50; j++) await Promise.resolve();
    }
    assert.equal(session.snapshot.consent.status, 'undecided');
    assert.equal(session.snapshot.storage, 'memory');
  } finally {
    mock.timers.reset();
  }
});

test('what a store holds is not trusted', async () => {
  const store = sharedStore();
  store.values.set('madoguchi/sample/consent', { decision: 'accepted', receipt: { id: 5 } });
  store.values.set('madoguchi/sample/conversation', { messages: [{ kind: 'html' }] });
  const session = start({ store });
  session.dispatch({ type: 'open' });
  await session.settled();
  assert.equal(session.snapshot.consent.status, 'undecided');
});

for (const [what, break_, code] of [
  ['half-downloaded', (text: string) => text.slice(0, 200), 'not-json'],
  ['missing', () => null, 'missing'],
  ['of a newer schema', (text: string) => text.replace('"schema":1', '"schema":9'), 'newer'],
  ['of the wrong shape', (text: string) => text.replace('"choices":', '"choice":'), 'invalid'],
] as const) {
  test(`a manifest that is ${what} gives a code, and the right one later helps`, async () => {
    const { files } = fixture();
    const good = files.get('content.json') ?? '';
    const broken = break_(good);
    if (broken === null) files.delete('content.json');
    else files.set('content.json', broken);
    const session = start({}, files);
    session.dispatch({ type: 'open' });
    await session.settled();
    assert.deepEqual(session.snapshot.content, { status: 'failed', code });
    files.set('content.json', good);
    session.dispatch({ type: 'retry' });
    await session.settled();
    assert.equal(session.snapshot.content.status, 'ready');
  });
}

test('a shard that is not the one the manifest names is refused', async () => {
  const { files } = fixture();
  const path = [...files.keys()].find((each) => each.startsWith('shards/registration.ja.')) ?? '';
  files.set(path, (files.get(path) ?? '').replace('reg-1 の回答', '偽の回答'));
  const session = await joined(start({}, files));
  assert.equal(session.snapshot.parts.get('registration'), 'failed');
  const reply = await ask(session, '登録');
  assert.deepEqual(reply?.kind === 'error' && reply.code, 'content');
});

test('a recalled entry is not found, not listed and not shown', async () => {
  const { files } = fixture();
  files.set('live.json', JSON.stringify({ schema: 1, kind: 'live', serial: 1, recalled: ['reg-1'], notices: [] }));
  const session = await joined(start({}, files));
  const reply = await ask(session, '求職の登録をするには');
  assert.notEqual(reply?.kind === 'answer' && reply.entryId, 'reg-1');
});

test('a backend gets ids; what it may say is ids of published entries, or nothing', async () => {
  const requests: unknown[] = [];
  const remote = (
    event: Parameters<Transport['answer']> extends never ? never : 'good' | 'bad' | 'throw',
  ): Transport => ({
    kind: 'remote',
    async *answer(request) {
      requests.push(request);
      if (event === 'throw') throw new Error('500');
      yield { type: 'selected', entryIds: [event === 'good' ? 'reg-2' : 'made-up'], decision: 'answer', foundBy: 'ai' };
      yield { type: 'selected', entryIds: ['reg-1'], decision: 'answer', foundBy: 'ai' };
    },
  });
  const good = await ask(await joined(start({ transport: remote('good') })), '私は山田です。登録したい');
  assert.deepEqual(good?.kind === 'answer' && [good.entryId, good.foundBy], ['reg-2', 'ai']);
  assert.equal(JSON.stringify(requests).includes('山田'), false);
  const bad = await ask(await joined(start({ transport: remote('bad') })), '登録');
  assert.deepEqual(bad?.kind === 'no-answer' && bad.reason, 'unknown');
  const failed = await ask(await joined(start({ transport: remote('throw') })), '登録');
  assert.deepEqual(failed?.kind === 'error' && failed.code, 'service');
});

test('who stops waiting is not answered any more', async () => {
  let release = (): void => undefined;
  let ask = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (ask = resolve));
  let aborted = false;
  const slow: Transport = {
    kind: 'remote',
    async *answer(_, { signal }) {
      signal.addEventListener('abort', () => (aborted = true));
      ask();
      await new Promise<void>((resolve) => (release = resolve));
      yield { type: 'selected', entryIds: ['reg-1'], decision: 'answer', foundBy: 'ai' };
    },
  };
  const session = await joined(start({ transport: slow }));
  session.dispatch({ type: 'ask', text: '登録' });
  await isAsked;
  session.dispatch({ type: 'cancel' });
  release();
  await session.settled();
  assert.ok(aborted);
  assert.equal(session.snapshot.messages.at(-1)?.kind, 'question');
});

test('what is not kept yet is kept when the page goes to the background', async () => {
  const store = sharedStore();
  let tell: Parameters<Lifecycle['subscribe']>[0] = () => undefined;
  const lifecycle: Lifecycle = {
    subscribe(listener) {
      tell = listener;
      return () => undefined;
    },
  };
  const session = await joined(start({ store, lifecycle }));
  const written = new Promise<unknown>((resolve) => {
    store.set = async (_, value) => resolve(value);
  });
  session.dispatch({ type: 'choose', choiceId: 'employer' });
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    // No time passes: without the page going to the background, nothing would be written yet.
    tell('hidden');
    assert.deepEqual(((await written) as { path: unknown }).path, ['employer']);
  } finally {
    mock.timers.reset();
  }
});
