import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryContentSource } from '../content-source/memory-content-source.js';
import { memoryStore } from '../storage/memory-store.js';
import type { AnswerEvent, AnswerRequest, ServiceStatus, Transport } from '../transports/transport.js';
import { createSession } from './create-session.js';
import { fixture, NOW } from './fixture.js';
import type { Intent } from './intent.js';
import { serviceAt } from './selectors.js';
import type { Session } from './session.js';

// What a backend says beside an answer: that it has to know more, that the terms are newer, that it is closed.

const SELECTED: AnswerEvent = { type: 'selected', entryIds: ['reg-1'], decision: 'answer', foundBy: 'ai' };

interface Backend {
  readonly transport: Transport;
  readonly asked: AnswerRequest[];
  /** Contents whose status was asked for. */
  readonly stated: string[];
}

/** A backend that says these one after the other, and this of its service. */
function backend(says: readonly AnswerEvent[], service: ServiceStatus | null = null): Backend {
  const asked: AnswerRequest[] = [];
  const stated: string[] = [];
  const transport: Transport = {
    kind: 'remote',
    async *answer(request) {
      const event = says[asked.push(request) - 1];
      if (event) yield event;
    },
    status(contentId) {
      stated.push(contentId);
      return service ? Promise.resolve(service) : Promise.reject(new Error('gone'));
    },
  };
  return { transport, asked, stated };
}

function visit(transport: Transport, files = fixture().files, store = memoryStore()): Session {
  return createSession({
    content: memoryContentSource(files),
    now: () => NOW,
    createId: () => crypto.randomUUID(),
    store: { ...store, persistent: true },
    transport,
  });
}
async function does(session: Session, ...intents: readonly Intent[]): Promise<void> {
  for (const intent of intents) {
    session.dispatch(intent);
    await session.settled();
  }
}
const kinds = ({ snapshot }: Session): string[] => snapshot.messages.map(({ kind }) => kind);
const JOIN: readonly Intent[] = [{ type: 'open' }, { type: 'accept' }];
const ASK: readonly Intent[] = [
  { type: 'choose', choiceId: 'seeker' },
  { type: 'ask', text: '登録の仕方' },
];

test('a backend that has to know more offers choices; taking one asks the question again, there', async () => {
  const { transport, asked } = backend([
    { type: 'clarify', choiceIds: ['registering', 'registering', '__proto__', '<b>', 'not-there'] },
    SELECTED,
  ]);
  const session = visit(transport);
  await does(session, ...JOIN, ...ASK);
  const offered = session.snapshot.messages.at(-1);
  assert.deepEqual(offered?.kind === 'clarify' && offered.choiceIds, ['registering']);
  assert.equal(session.snapshot.unanswered, null);
  await does(session, { type: 'choose', choiceId: 'registering' });
  assert.deepEqual(kinds(session).slice(-4), ['question', 'clarify', 'choice', 'answer']);
  assert.equal(asked.length, 2);
  assert.deepEqual(asked[1]?.path, session.snapshot.path);
  assert.notEqual(asked[1]?.turnId, asked[0]?.turnId);
  assert.deepEqual(asked[1]?.termIds, asked[0]?.termIds);
});

test('another choice than those that are offered asks nothing', async () => {
  const { transport, asked } = backend([{ type: 'clarify', choiceIds: ['registering'] }]);
  const session = visit(transport);
  await does(session, ...JOIN, ...ASK, { type: 'choose', choiceId: 'seeker' });
  assert.equal(asked.length, 1);
  assert.equal(kinds(session).at(-1), 'choice');
});

test('choices that the content does not have are no answer', async () => {
  const session = visit(backend([{ type: 'clarify', choiceIds: ['not-there', 'constructor'] }]).transport);
  await does(session, ...JOIN, ...ASK);
  const last = session.snapshot.messages.at(-1);
  assert.equal(last?.kind === 'no-answer' && last.reason, 'unknown');
});

test('a clarifying question comes back with the conversation', async () => {
  const store = memoryStore();
  const { transport } = backend([{ type: 'clarify', choiceIds: ['registering'] }]);
  const first = visit(transport, fixture().files, store);
  await does(first, ...JOIN, ...ASK);
  first.dispose();
  const second = visit(transport, fixture().files, store);
  await does(second, { type: 'open' });
  assert.ok(kinds(second).includes('clarify'));
});

/** A content that is published anew while the page is open. */
function publishing(): { readonly files: Map<string, string>; readonly anew: () => void } {
  const files = new Map(fixture().files);
  const terms = { version: 't2', hash: `${'n'.repeat(43)}=`, text: { ja: [] } };
  return {
    files,
    anew: () => {
      for (const [path, text] of fixture({ version: 'newer', terms }).files) files.set(path, text);
    },
  };
}

test('where the terms are newer they are fetched and asked for, and the question is asked again after that', async () => {
  const { transport, asked } = backend([{ type: 'stale' }, SELECTED]);
  const { files, anew } = publishing();
  const session = visit(transport, files);
  await does(session, ...JOIN);
  anew();
  await does(session, ...ASK);
  assert.deepEqual(session.snapshot.consent, { status: 'undecided', reason: 'terms-changed' });
  assert.equal(session.snapshot.screen, 'consent');
  assert.equal(session.snapshot.unanswered, null);
  await does(session, { type: 'accept' });
  const last = session.snapshot.messages.at(-1);
  assert.equal(last?.kind === 'error' && last.code, 'terms');
  await does(session, { type: 'retry' });
  assert.equal(kinds(session).at(-1), 'answer');
  assert.equal(asked[1]?.receipt.termsVersion, 't2');
  assert.notEqual(asked[1]?.turnId, asked[0]?.turnId);
});

test('who declines the newer terms leaves the question behind', async () => {
  const { transport, asked } = backend([{ type: 'stale' }]);
  const { files, anew } = publishing();
  const session = visit(transport, files);
  await does(session, ...JOIN);
  anew();
  await does(session, ...ASK, { type: 'decline' }, { type: 'retry' });
  assert.equal(session.snapshot.lastQuestion, null);
  assert.equal(session.snapshot.turn, null);
  assert.equal(asked.length, 1);
});

test('a closed service is said, its operator is asked why, and the same turn can be tried again', async () => {
  const { transport, asked, stated } = backend([{ type: 'closed' }, SELECTED]);
  const session = visit(transport);
  await does(session, ...JOIN, ...ASK);
  const last = session.snapshot.messages.at(-1);
  assert.equal(last?.kind === 'error' && last.code, 'closed');
  assert.equal(stated.length, 2);
  await does(session, { type: 'retry' });
  assert.equal(kinds(session).at(-1), 'answer');
  assert.deepEqual(asked[1], asked[0]);
});

test('the status is asked for when a question may be typed, not before; without an answer the service is open', async () => {
  const during = { from: NOW - 1, until: NOW + 1000 };
  const { transport, stated } = backend([], { state: 'closed', during });
  const session = visit(transport);
  await does(session, { type: 'open' });
  await does(session, { type: 'accept' });
  assert.deepEqual(stated, []);
  await does(session, { type: 'choose', choiceId: 'seeker' });
  assert.deepEqual(stated, [fixture().manifest['id']]);
  assert.equal(serviceAt(session.snapshot, NOW).state, 'closed');
  assert.equal(serviceAt(session.snapshot, NOW - 2).state, 'open');
  assert.equal(serviceAt(session.snapshot, NOW + 1000).state, 'open');

  const silent = backend([]);
  const other = visit(silent.transport);
  await does(other, ...JOIN, { type: 'choose', choiceId: 'seeker' });
  assert.equal(silent.stated.length, 1);
  assert.equal(serviceAt(other.snapshot, NOW).state, 'open');

  const declined = backend([]);
  await does(visit(declined.transport), { type: 'open' }, { type: 'decline' }, { type: 'choose', choiceId: 'seeker' });
  assert.deepEqual(declined.stated, []);
});

test('what the service can do is asked again after five minutes', async () => {
  const { transport, stated } = backend([], { state: 'open' });
  let now = NOW;
  const session = createSession({
    content: memoryContentSource(fixture().files),
    now: () => now,
    transport,
  });
  await does(session, ...JOIN, { type: 'choose', choiceId: 'seeker' }, { type: 'choose', choiceId: 'registering' });
  assert.equal(stated.length, 1);
  now += 5 * 60 * 1000;
  await does(session, { type: 'change-path', depth: 1 });
  assert.equal(stated.length, 2);
});
