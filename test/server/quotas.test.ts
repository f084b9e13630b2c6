import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import type { TurnReply } from '@madoguchi/client/protocol';
import { ROOT } from '../tools/run.mjs';
import { firstAi } from './choosers.js';
import { openStore, serve, skipped, spawnService, STORES, type Store } from './service.js';
import { agree, ask, codeOf, question, type Answer } from './visitor.js';

// Quotas: per participant and of the whole service, by the day in Asia/Tokyo; exact however many ask at once.

const AI_SERVICE = join(ROOT, 'test/server/ai-service.ts');

type Asked = Answer<TurnReply & Record<string, unknown>>;
const quotaOf = ({ body }: Asked): { left: number; resetsAt: number } | null => body.quota ?? null;
const reached = (all: readonly Asked[]): number =>
  all.filter((each) => each.status === 429 && codeOf(each) === 'quota-reached').length;

for (const name of STORES) {
  describe(`quotas on ${name}`, { skip: skipped(name) }, () => {
    let store: Store;
    before(async () => void (store = await openStore(name)));
    after(() => store.remove());

    test('each answer says what is left and when there are new ones; at the end, the refusal does', async () => {
      // 2026-11-27, 23:59:30 in Tokyo.
      let now = Date.UTC(2026, 10, 27, 14, 59, 30);
      const midnight = Date.UTC(2026, 10, 27, 15);
      const settings = { QUOTA_PARTICIPANT: '2' };
      const { endpoint, stop } = await serve(store, settings, { chooser: firstAi(), now: () => now });
      try {
        const receipt = await agree(endpoint);
        assert.deepEqual(quotaOf(await ask(endpoint, question(receipt))), { left: 1, resetsAt: midnight });
        assert.deepEqual(quotaOf(await ask(endpoint, question(receipt))), { left: 0, resetsAt: midnight });
        const refused = await ask(endpoint, question(receipt));
        assert.equal(codeOf(refused), 'quota-reached');
        assert.deepEqual(quotaOf(refused), { left: 0, resetsAt: midnight });
        now = midnight;
        assert.deepEqual(quotaOf(await ask(endpoint, question(receipt))), {
          left: 1,
          resetsAt: midnight + 24 * 60 * 60 * 1000,
        });
      } finally {
        await stop();
      }
    });

    test('a new consent of the same participant brings no new quota, another participant has their own', async () => {
      const { endpoint, stop } = await serve(store, { QUOTA_PARTICIPANT: '1' }, { chooser: firstAi() });
      try {
        const person = { kind: 'browser', id: randomUUID() };
        assert.equal((await ask(endpoint, question(await agree(endpoint, person)))).status, 200);
        assert.equal(codeOf(await ask(endpoint, question(await agree(endpoint, person)))), 'quota-reached');
        assert.equal((await ask(endpoint, question(await agree(endpoint)))).status, 200);
      } finally {
        await stop();
      }
    });

    test('the matcher never counts', async () => {
      const { endpoint, stop, database } = await serve(store, { QUOTA_PARTICIPANT: '0', QUOTA_SERVICE: '0' });
      try {
        const answer = await ask(endpoint, question(await agree(endpoint)));
        assert.equal(answer.status, 200);
        assert.equal(quotaOf(answer), null);
        assert.equal(answer.body.result === 'selected' && answer.body.foundBy, 'search');
        const before = await database.query('SELECT * FROM quota_uses');
        await ask(endpoint, question(await agree(endpoint)));
        assert.deepEqual(await database.query('SELECT * FROM quota_uses'), before);
      } finally {
        await stop();
      }
    });

    test('what an AI did not choose is given back: where it fails, answers too late, or another one decides', async () => {
      const settings = { QUOTA_PARTICIPANT: '5', CHOOSER_LIMIT_MS: '100' };
      let how: 'fails' | 'hangs' | 'search' | 'ai' = 'fails';
      const chooser = {
        ...firstAi(),
        choose: async () => {
          if (how === 'fails') throw new Error('the model is down');
          if (how === 'hangs') return new Promise<never>(() => undefined);
          return { result: 'no-match' as const, foundBy: how };
        },
      };
      const { endpoint, stop } = await serve(store, settings, { chooser });
      try {
        const receipt = await agree(endpoint);
        const key = randomUUID();
        assert.equal(codeOf(await ask(endpoint, question(receipt), key)), 'unavailable');
        how = 'hangs';
        assert.equal(codeOf(await ask(endpoint, question(receipt), key)), 'unavailable');
        how = 'search';
        assert.equal(quotaOf(await ask(endpoint, question(receipt), key))?.left, 5);
        how = 'ai';
        assert.equal(quotaOf(await ask(endpoint, question(receipt)))?.left, 4);
      } finally {
        await stop();
      }
    });

    test('1,000 at once at the boundary: exactly as many as are left are answered, from two processes where they can be', async () => {
      const settings = { QUOTA_PARTICIPANT: '1000', QUOTA_SERVICE: '1000000', LOG_LEVEL: 'silent' };
      const processes = await Promise.all(
        (name === 'postgres' ? [1, 2] : [1]).map(() => spawnService(store, settings, AI_SERVICE)),
      );
      try {
        const endpoints = processes.map(({ endpoint }) => endpoint);
        const at = (index: number): string => endpoints[index % endpoints.length] ?? '';
        const receipt = await agree(at(0));
        const all = await Promise.all(
          Array.from({ length: 1037 }, async (_, index) => {
            const key = randomUUID();
            for (;;) {
              const answer = await ask(at(index), question(receipt), key).catch(() => null);
              // A store, or a connection, that is waited for too long is no refusal: the same question is asked again.
              if (answer && answer.status !== 503 && answer.status !== 409) return answer;
            }
          }),
        );
        const answered = all.filter(({ status }) => status === 200);
        assert.equal(answered.length, 1000);
        assert.equal(reached(all), 37);
        // Nobody was told the same number as another.
        assert.equal(new Set(answered.map((each) => quotaOf(each)?.left)).size, 1000);
      } finally {
        await Promise.all(processes.map((each) => each.end('SIGTERM')));
      }
    });
  });
}
