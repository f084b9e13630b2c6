import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openPostgres, type Database } from '@madoguchi/server';
import { firstAi } from './choosers.js';
import { openStore, serve, skipped, type Store } from './service.js';
import { agree, ask, call, question } from './visitor.js';

// Who waits for whom, on a real PostgreSQL: nobody waits in a circle, and where somebody does, the work is done again.

describe('transactions at once', { skip: skipped('postgres') }, () => {
  let store: Store;
  let inner: Database;
  before(async () => {
    store = await openStore('postgres');
    inner = openPostgres({ url: store.postgres?.url ?? '', connections: 8, onError: () => undefined });
  });
  after(async () => {
    await inner.close();
    await store.remove();
  });

  test('a question that is taken over, and the withdrawal of its consent meanwhile, do not wait for each other', async () => {
    let again = 0;
    let atTheKey = async (): Promise<void> => undefined;
    const database: Database = {
      ...inner,
      transaction(work) {
        let runs = 0;
        return inner.transaction((query) => {
          if (runs++) again++;
          return work(async (sql, values) => {
            const rows = await query(sql, values);
            if (/FOR UPDATE$/.test(sql)) await atTheKey();
            return rows as never;
          });
        });
      },
    };
    const { endpoint, stop } = await serve(store, {}, { chooser: firstAi(), database });
    try {
      const receiptId = await agree(endpoint);
      const key = randomUUID();
      assert.equal((await ask(endpoint, question(receiptId), key)).status, 200);
      // As a process leaves it that has ended in the middle.
      await inner.query("UPDATE replies SET reply = NULL, claim = 'gone', claimed_until = 0 WHERE call = 'turn'");
      let withdrawal = Promise.resolve(0);
      atTheKey = async () => {
        atTheKey = async () => undefined;
        withdrawal = call(endpoint, 'withdrawal', { receiptId, at: Date.now() }).then(({ status }) => status);
        while (!(await inner.query('SELECT 1 AS one FROM pg_locks WHERE NOT granted')).length);
      };
      const { status } = await ask(endpoint, question(receiptId), key);
      assert.ok([200, 403, 409].includes(status), `${status}`);
      assert.equal(await withdrawal, 200);
      assert.equal(again, 0);
      for (const table of ['receipts', 'turns']) assert.deepEqual(await inner.query(`SELECT * FROM ${table}`), []);
    } finally {
      await stop();
    }
  });

  test('of two that wait for each other, one is done again: both are kept, each once', async () => {
    await inner.query(
      "INSERT INTO quota_uses (day, subject, used) VALUES ('2026-11-27', 'a:', 0), ('2026-11-27', 'b:', 0)",
    );
    const waiting: (() => void)[] = [];
    /** The first time, both come here before either goes on. */
    const meet = (): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length >= 2) waiting.forEach((each) => each());
      });
    let runs = 0;
    const add = (first: string, second: string): Promise<void> =>
      inner.transaction(async (query) => {
        runs++;
        const sql = 'UPDATE quota_uses SET used = used + 1 WHERE subject = $1';
        await query(sql, [first]);
        await meet();
        await query(sql, [second]);
      });
    await Promise.all([add('a:', 'b:'), add('b:', 'a:')]);
    const rows = await inner.query<{ used: number }>("SELECT used FROM quota_uses WHERE subject IN ('a:', 'b:')");
    assert.deepEqual([rows.map(({ used }) => used), runs], [[2, 2], 3]);
  });
});
