import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { after, before, test } from 'node:test';
import { createSession, httpTransport, memoryContentSource, type Session, type Store as Kept } from '@madoguchi/client';
import type { Started } from '@madoguchi/server';
import { firstAi } from '../server/choosers.js';
import { CONTENT, openStore, serve, type Store } from '../server/service.js';
import { agree, call, codeOf, question } from '../server/visitor.js';
import { filesBelow } from '../tools/files.mjs';
import { CORPUS, JAPANESE } from './typed-texts.js';

// Words, not sentences: what somebody typed is looked for in everything that leaves the session. Each text has a canary in it
// that is in no vocabulary; the real session, the real client and the real server do what they do with it.

const CANARY = 'くろつぐみ';
/** A canary as it would look after this was done to it. */
const FORMS = [
  CANARY,
  encodeURIComponent(CANARY),
  JSON.stringify(CANARY).slice(1, -1),
  Buffer.from(CANARY).toString('base64').slice(0, 16),
  Buffer.from(CANARY).toString('hex'),
  [...CANARY].map((char) => `\\u${char.charCodeAt(0).toString(16)}`).join(''),
];
const holds = (text: string): string | undefined => FORMS.find((form) => text.includes(form));

let store: Store;
let started: Started & { readonly endpoint: string };
let log = '';
before(async () => {
  store = await openStore('embedded');
  started = await serve(
    store,
    { LOG_LEVEL: 'debug', QUOTA_PARTICIPANT: '100000', QUOTA_SERVICE: '100000' },
    { chooser: firstAi(), logTo: { write: (line) => (log += line) } },
  );
});
after(async () => {
  await started.stop();
  await store.remove();
});

/** Everything that a session lets out, as text. */
interface Let {
  readonly out: string[];
  readonly session: Session;
}

function watched(): Let {
  const out: string[] = [];
  const values = new Map<string, unknown>();
  const kept: Kept = {
    persistent: true,
    get: async (key) => values.get(key),
    set: async (key, value) => {
      out.push(JSON.stringify([key, value]));
      values.set(key, value);
    },
    delete: async (key) => void values.delete(key),
    clear: async () => values.clear(),
  };
  const files = new Map(
    filesBelow(CONTENT, '.json').map((path) => [relative(CONTENT, path), readFileSync(path, 'utf8')]),
  );
  const transport = httpTransport({
    endpoint: started.endpoint,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      out.push(JSON.stringify([input, init?.method, [...new Headers(init?.headers)], init?.body]));
      out.push(await response.clone().text());
      return response;
    },
  });
  const session = createSession({
    content: memoryContentSource(files),
    createId: randomUUID,
    store: kept,
    transport,
    onEvent: (event) => out.push(JSON.stringify(event)),
  });
  return { out, session };
}

async function ask(texts: readonly string[]): Promise<string[]> {
  const { out, session } = watched();
  const { log: say, warn, error, info, debug } = console;
  const heard = (...words: readonly unknown[]): void => void out.push(words.map(String).join(' '));
  Object.assign(console, { log: heard, warn: heard, error: heard, info: heard, debug: heard });
  try {
    for (const intent of [{ type: 'open' }, { type: 'accept' }, { type: 'choose', choiceId: 'seeker' }] as const) {
      session.dispatch(intent);
      await session.settled();
    }
    let asked = 0;
    for (const [index, text] of texts.entries()) {
      if (index % 20 === 0) {
        // What is kept grows with a conversation.
        session.dispatch({ type: 'restart' });
        session.dispatch({ type: 'choose', choiceId: 'seeker' });
        await session.settled();
      }
      // In front, in the middle and at the end: a text is cut at 200 characters.
      const at = Math.min(75, Math.floor(text.length / 2));
      const typed = `${CANARY}${text.slice(0, at)}${CANARY}${text.slice(at, 150)}`;
      session.dispatch({ type: 'ask', text: typed });
      await session.settled();
      const { messages, turn } = session.snapshot;
      assert.equal(turn, null);
      // It was read: the question stands in the page, as typed.
      const question = messages.findLast(({ kind }) => kind === 'question');
      const read = question?.kind === 'question' && question.text === typed.trim();
      asked += Number(read);
      // Widened, turned down, rated: whatever comes after it.
      if (index % 4 === 0) session.dispatch({ type: 'widen' });
      await session.settled();
      const last = session.snapshot.messages.at(-1);
      if (last?.kind === 'candidates') session.dispatch({ type: 'reject-candidates', messageId: last.id });
      if (last?.kind === 'answer') session.dispatch({ type: 'feedback', messageId: last.id, value: 'helped' });
      await session.settled();
    }
    assert.equal(asked, texts.length, 'not every text was asked');
    session.dispatch({ type: 'close' });
    await session.settled();
  } finally {
    session.dispose();
    Object.assign(console, { log: say, warn, error, info, debug });
  }
  return out;
}

async function dump(): Promise<string> {
  const tables = await started.database.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(await started.database.query(`SELECT * FROM ${name}`));
  return JSON.stringify(rows);
}

for (const [name, texts] of [
  ['200 instructions and confidences in Japanese', JAPANESE],
  ['the corpus of instruction attacks', CORPUS],
] as const) {
  const skip = texts ? false : 'the corpora are not on this machine';
  test(`nothing that was typed leaves the page: ${name}`, { skip }, async () => {
    const out = await ask(texts ?? []);
    assert.ok(out.length > 2 * (texts?.length ?? 0), 'hardly anything was looked at');
    assert.deepEqual(
      out.filter((each) => holds(each)),
      [],
    );
    // Nor are parts of it: names and numbers that people gave.
    const everything = out.join('\n') + (await dump()) + log;
    assert.ok(!holds(everything));
    for (const told of [
      '山田',
      '090-1234',
      'hanako@',
      '霞が関',
      '昭和63',
      '1234567で',
      '4111 1111',
      '佐藤',
      'AB12345678',
      'evil.example',
    ]) {
      assert.ok(!everything.includes(told), told);
    }
    const [turns] = await started.database.query<{ n: number }>('SELECT count(*)::int AS n FROM turns');
    assert.ok((turns?.n ?? 0) > 0, 'no turn came to the server');
  });
}

test('the server takes ids, and refuses a text wherever one is put', async () => {
  const receiptId = await agree(started.endpoint);
  const good = question(receiptId);
  assert.equal((await call(started.endpoint, 'turn', good)).status, 200);
  for (const text of JAPANESE.slice(0, 40)) {
    const typed = `${CANARY}${text}`;
    for (const wrong of [
      { termIds: [typed] },
      { path: [typed] },
      { candidates: [typed] },
      { scope: typed },
      { decision: typed },
      { language: typed },
      { contentId: typed },
      { contentVersion: typed },
      { receiptId: typed },
    ]) {
      const answer = await call(started.endpoint, 'turn', { ...good, ...wrong });
      assert.notEqual(answer.status, 200, JSON.stringify(wrong));
      assert.ok(!holds(JSON.stringify(answer.body)), codeOf(answer));
    }
    // What the protocol does not know is not looked at, and not kept.
    assert.equal((await call(started.endpoint, 'turn', { ...good, text: typed, question: typed })).status, 200);
  }
  assert.ok(!holds((await dump()) + log));
});
