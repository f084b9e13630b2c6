import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryContentSource } from '../content-source/memory-content-source.js';
import { memoryStore } from '../storage/memory-store.js';
import { storeKey } from '../storage/store-queue.js';
import type { StoredConversation } from '../storage/record.js';
import type { Store, Tabs } from '../storage/store.js';
import { createLock, createTabs } from '../testing/browser-in-process.js';
import type { AnswerEvent, AnswerRequest, Transport } from '../transports/transport.js';
import { createSession } from './create-session.js';
import { fixture, NOW } from './fixture.js';
import type { Intent } from './intent.js';
import type { Session } from './session.js';

// Two tabs of one browser show one conversation, and send once.

const SELECTED: AnswerEvent = { type: 'selected', entryIds: ['reg-1'], decision: 'answer', foundBy: 'ai' };
const WAYS: readonly Intent[] = [
  { type: 'open' },
  { type: 'accept' },
  { type: 'choose', choiceId: 'registering' },
  { type: 'ask', text: '求職の登録' },
];

/** What the tabs of a browser share: a store, a lock, a clock that never stands still, and word to one another. */
class Desk {
  readonly store: Store = { ...memoryStore(), persistent: true };
  readonly asked: AnswerRequest[] = [];
  readonly #sessions: Session[] = [];
  #now = NOW;
  #told = 0;
  says: readonly (AnswerEvent | Promise<AnswerEvent>)[] = [];

  readonly #lock = createLock();
  readonly #tabs = createTabs((hear) => {
    this.#told++;
    hear();
  });

  /** `word`: whether the tab hears of the others at once. */
  tab({ word = true, remote = true } = {}): Session {
    const mute: Tabs = () => () => undefined;
    const says = (): AnswerEvent | Promise<AnswerEvent> => this.says[this.asked.length - 1] ?? SELECTED;
    const asked = this.asked;
    const transport: Transport = {
      kind: 'remote',
      async *answer(request) {
        asked.push(request);
        yield await says();
      },
    };
    const session = createSession({
      content: memoryContentSource(fixture().files),
      now: () => this.#now++,
      createId: () => crypto.randomUUID(),
      store: this.store,
      lock: this.#lock,
      tabs: word ? this.#tabs : mute,
      ...(remote && { transport }),
    });
    this.#sessions.push(session);
    return session;
  }

  async do(session: Session, ...intents: readonly Intent[]): Promise<void> {
    for (const intent of intents) {
      session.dispatch(intent);
      await this.settled();
    }
  }

  /** Resolves when no tab does anything any more: what one keeps sets the others going. They have to come to rest. */
  async settled(): Promise<void> {
    for (let round = 0, told = -1; told !== this.#told; round++) {
      assert.ok(round < 20, 'the tabs go on telling each other');
      told = this.#told;
      for (const session of this.#sessions) await session.settled();
    }
  }

  close(): void {
    for (const session of this.#sessions) session.dispose();
  }
}

const kinds = ({ snapshot }: Session): string[] => snapshot.messages.map(({ kind }) => kind);
const ids = ({ snapshot }: Session): string[] =>
  snapshot.messages.filter(({ kind }) => kind !== 'notice').map(({ id }) => id);

async function both(desk: Desk, options = {}): Promise<[Session, Session]> {
  const one = desk.tab(options);
  await desk.do(one, ...WAYS.slice(0, 3));
  const other = desk.tab(options);
  await desk.do(other, { type: 'open' });
  return [one, other];
}

test('what is said in one tab stands in the other at once, on the same path', async () => {
  const desk = new Desk();
  const [one, other] = await both(desk);
  await desk.do(one, { type: 'ask', text: '求職の登録' });
  assert.equal(kinds(other).at(-1), 'answer');
  assert.deepEqual(ids(other), ids(one));
  await desk.do(other, { type: 'choose', choiceId: 'insured' });
  assert.deepEqual(ids(one), ids(other));
  assert.deepEqual(one.snapshot.path, other.snapshot.path);
  assert.equal(desk.asked.length, 1);
});

test('without word it stands there as soon as the other tab keeps something itself', async () => {
  const desk = new Desk();
  const [one, other] = await both(desk, { word: false });
  await desk.do(one, { type: 'ask', text: '求職の登録' });
  assert.notEqual(kinds(other).at(-1), 'answer');
  await desk.do(other, { type: 'choose', choiceId: 'insured' });
  assert.ok(kinds(other).includes('answer'));
  assert.deepEqual(other.snapshot.path, ['seeker', 'insured'], 'where this tab was used last, it stays');
});

for (const word of [true, false]) {
  test(`a question that is on its way in one tab is not sent by the other ${word ? 'with' : 'without'} word`, async () => {
    const desk = new Desk();
    let reply = (_: AnswerEvent): void => undefined;
    desk.says = [new Promise((resolve) => (reply = resolve))];
    const one = desk.tab({ word });
    await desk.do(one, ...WAYS.slice(0, 3));
    one.dispatch({ type: 'ask', text: '求職の登録' });
    while (!desk.asked.length) await new Promise(setImmediate);
    const other = desk.tab({ word });
    other.dispatch({ type: 'open' });
    await new Promise<void>((resolve) => {
      const stop = other.subscribe(({ turn }) => {
        if (turn?.phase !== 'answering') return;
        stop();
        resolve();
      });
    });
    reply(SELECTED);
    await desk.settled();
    assert.equal(desk.asked.length, 1, 'it is sent once');
    for (const tab of [one, other]) {
      assert.equal(kinds(tab).filter((kind) => kind === 'answer').length, 1);
      assert.equal(tab.snapshot.turn, null);
      assert.equal(tab.snapshot.unanswered, null);
    }
  });
}

test('what one tab asked and has no answer to is not forgotten by what the other keeps', async () => {
  const desk = new Desk();
  desk.says = [{ type: 'failed', code: 'offline' }, SELECTED];
  const [one, other] = await both(desk);
  await desk.do(one, { type: 'ask', text: '求職の登録' });
  assert.equal(kinds(other).at(-1), 'error');
  // Either tab tries it again as the same turn.
  await desk.do(other, { type: 'retry' });
  assert.deepEqual(desk.asked[1], desk.asked[0]);
  assert.equal(kinds(one).at(-1), 'answer');
  assert.equal(one.snapshot.unanswered, null);
});

test('nor where the other has heard of the question before it was on its way', async () => {
  const desk = new Desk();
  desk.says = [{ type: 'failed', code: 'offline' }];
  const one = desk.tab({ word: false });
  await desk.do(one, ...WAYS);
  const key = storeKey('sample', 'conversation');
  const sent = (await desk.store.get(key)) as StoredConversation;
  const messages = sent.messages.filter(({ kind }) => kind !== 'error');
  await desk.store.set(key, { ...sent, messages, unanswered: null });
  const other = desk.tab();
  await desk.do(other, { type: 'open' });
  await desk.store.set(key, { ...sent, messages, savedAt: sent.savedAt + 1 });
  await desk.do(other, { type: 'choose', choiceId: 'insured' });
  const kept = (await desk.store.get(key)) as StoredConversation;
  assert.equal(kept.unanswered?.turnId, desk.asked[0]?.turnId);
});

test('what a visitor says of an answer in one tab stands in the other, and is not overwritten by it', async () => {
  for (const word of [true, false]) {
    const desk = new Desk();
    const [one, other] = await both(desk, { word });
    await desk.do(one, { type: 'ask', text: '求職の登録' });
    await desk.do(other, { type: 'choose', choiceId: 'insured' });
    const answer = one.snapshot.messages.find(({ kind }) => kind === 'answer');
    await desk.do(one, { type: 'feedback', messageId: answer?.id ?? '', value: 'helped' });
    await desk.do(other, { type: 'choose', choiceId: 'registering' });
    assert.match(JSON.stringify(other.snapshot.messages), /"feedback":"helped"/);
    assert.match(JSON.stringify(await desk.store.get(storeKey('sample', 'conversation'))), /"feedback":"helped"/);
  }
});

test('who begins anew in one tab begins anew in the other, whether it hears of it or not', async () => {
  for (const word of [true, false]) {
    const desk = new Desk();
    const [one, other] = await both(desk, { word, remote: false });
    await desk.do(one, { type: 'restart' });
    if (!word) await desk.do(other, { type: 'choose', choiceId: 'insured' });
    assert.deepEqual(kinds(other), word ? [] : ['choice']);
    assert.deepEqual(other.snapshot.path, word ? [] : ['seeker', 'insured']);
    const kept = JSON.stringify(await desk.store.get(storeKey('sample', 'conversation')));
    assert.doesNotMatch(kept, /registering/, 'what was before does not come back');
    const next = desk.tab();
    await desk.do(next, { type: 'open' });
    assert.ok(!JSON.stringify(next.snapshot.messages).includes('registering'));
  }
});

test('who has begun anew does not meet what was before in a tab that comes later, either', async () => {
  const desk = new Desk();
  const [one, other] = await both(desk, { word: false, remote: false });
  await desk.do(one, { type: 'restart' });
  const next = desk.tab({ word: false, remote: false });
  await desk.do(next, { type: 'open' }, { type: 'choose', choiceId: 'insured' });
  await desk.do(other, { type: 'choose', choiceId: 'employer' });
  assert.doesNotMatch(JSON.stringify(await desk.store.get(storeKey('sample', 'conversation'))), /registering/);
  assert.deepEqual(kinds(other), ['choice', 'choice']);
});

test('who takes the consent back in one tab sees the other emptied at once', async () => {
  const desk = new Desk();
  const [one, other] = await both(desk, { remote: false });
  await desk.do(one, { type: 'withdraw' });
  assert.equal(other.snapshot.consent.status, 'withdrawn');
  assert.deepEqual(other.snapshot.messages, []);
  assert.equal(await desk.store.get(storeKey('sample', 'conversation')), undefined);
});
