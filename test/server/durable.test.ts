import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../tools/run.mjs';
import { firstAi } from './choosers.js';
import { openStore, serve, skipped, spawnService, STORES, type Store } from './service.js';
import { agree, ask, call, codeOf, consentBody, question } from './visitor.js';

// What was done stays done: a server that is killed, a database that is killed, a process that ends in the middle.

for (const name of STORES) {
  describe(`what is kept on ${name}`, { skip: skipped(name) }, () => {
    let store: Store;
    before(async () => void (store = await openStore(name)));
    after(() => store.remove());

    test('a server that is killed knows its consents and its replies when it is back', async () => {
      const script = join(ROOT, 'test/server/ai-service.ts');
      const first = await spawnService(store, { QUOTA_PARTICIPANT: '9' }, script);
      const receipt = await agree(first.endpoint);
      const key = randomUUID();
      const answer = await ask(first.endpoint, question(receipt), key);
      assert.equal(answer.status, 200);
      await first.end('SIGKILL');
      const second = await spawnService(store, { QUOTA_PARTICIPANT: '9' }, script);
      try {
        assert.deepEqual((await ask(second.endpoint, question(receipt), key)).body, answer.body);
        const next = await ask(second.endpoint, question(receipt));
        assert.equal(next.body.quota?.left, 7);
      } finally {
        assert.equal(await second.end('SIGTERM'), 0);
      }
    });

    test('a question that was being answered when its process ended is counted once, and answered by the next', async () => {
      let now = Date.now();
      let asked: () => void = () => undefined;
      const wasAsked = new Promise<void>((resolve) => (asked = resolve));
      const hangs = {
        ...firstAi(),
        choose: () => {
          asked();
          return new Promise<never>(() => undefined);
        },
      };
      const settings = { QUOTA_PARTICIPANT: '5', CHOOSER_LIMIT_MS: '60000' };
      const started = await serve(store, settings, { chooser: hangs, now: () => now });
      const receipt = await agree(started.endpoint);
      const key = randomUUID();
      const lost = ask(started.endpoint, question(receipt), key).catch(() => null);
      await wasAsked;
      assert.equal(codeOf(await ask(started.endpoint, question(receipt), key)), 'in-progress');
      // As when a process ends: its connections break, and nothing of what it was doing is finished.
      started.app.server.closeAllConnections();
      await lost;
      await started.stop();
      const next = await serve(store, settings, { chooser: firstAi(), now: () => now });
      try {
        assert.equal(codeOf(await ask(next.endpoint, question(receipt), key)), 'in-progress');
        now += 120_000;
        const answer = await ask(next.endpoint, question(receipt), key);
        assert.equal(answer.status, 200);
        assert.equal(answer.body.quota?.left, 4);
        assert.deepEqual((await ask(next.endpoint, question(receipt), key)).body, answer.body);
      } finally {
        await next.stop();
      }
    });

    test('a service that is told to end answers what is under way, and takes no more', async () => {
      let answer: (value: { result: 'no-match'; foundBy: 'ai' }) => void = () => undefined;
      let asked: () => void = () => undefined;
      const wasAsked = new Promise<void>((resolve) => (asked = resolve));
      const chooser = {
        ...firstAi(),
        choose: () => {
          asked();
          return new Promise<{ result: 'no-match'; foundBy: 'ai' }>((resolve) => (answer = resolve));
        },
      };
      const { endpoint, stop } = await serve(store, {}, { chooser });
      const underWay = ask(endpoint, question(await agree(endpoint)));
      await wasAsked;
      const stopped = stop();
      answer({ result: 'no-match', foundBy: 'ai' });
      assert.equal((await underWay).body.result, 'no-match');
      await stopped;
      await assert.rejects(call(endpoint, 'status', {}, null));
    });
  });
}

test('two processes do not share an embedded store', async () => {
  const store = await openStore('embedded');
  const { stop } = await serve(store);
  try {
    await assert.rejects(serve(store), {
      name: 'ConfigError',
      message: /^DATA_FOLDER: .* is used by another process$/,
    });
    await assert.rejects(spawnService(store), /madoguchi-server: DATA_FOLDER: .* is used by another process\n$/);
  } finally {
    await stop();
    await store.remove();
  }
});

describe('a database that is killed', { skip: skipped('postgres') }, () => {
  test('nothing is answered meanwhile but the state of the service; afterwards all goes on, and nothing was lost', async () => {
    const store = await openStore('postgres');
    const { endpoint, address, stop } = await serve(store);
    try {
      const receipt = await agree(endpoint);
      const key = randomUUID();
      const answer = await ask(endpoint, question(receipt), key);
      await store.postgres?.kill();
      const refused = await ask(endpoint, question(receipt), key);
      assert.deepEqual([refused.status, codeOf(refused)], [503, 'unavailable']);
      assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
      const id = randomUUID();
      assert.equal(codeOf(await call(endpoint, 'consent', consentBody(id), id)), 'unavailable');
      assert.equal((await fetch(`${address}/ready`)).status, 503);
      assert.equal((await fetch(`${address}/health`)).status, 200);
      assert.equal(
        (await call(endpoint, 'status', { contentId: question(receipt).contentId }, null)).body['state'],
        'open',
      );
      await store.postgres?.start();
      assert.deepEqual((await ask(endpoint, question(receipt), key)).body, answer.body);
      assert.equal((await fetch(`${address}/ready`)).status, 200);
      assert.equal((await call(endpoint, 'consent', consentBody(id), id)).status, 200);
    } finally {
      await stop();
      await store.remove();
    }
  });
});
