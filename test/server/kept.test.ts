import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { firstAi } from './choosers.js';
import { openStore, serve, skipped, STORES, type Store } from './service.js';
import { agree, ask, call, codeOf, consentBody, content, question } from './visitor.js';

// What the store holds, and for how long: ids and times; nothing of a withdrawn consent; nothing that is too old.

const DAY = 24 * 60 * 60 * 1000;
type Database = Awaited<ReturnType<typeof serve>>['database'];

/** Everything in the store, as text. */
async function dump(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(name, await database.query(`SELECT * FROM ${name}`));
  return JSON.stringify(rows);
}

const counts = async (database: Database, ...tables: readonly string[]): Promise<number[]> => {
  const found: number[] = [];
  for (const table of tables) found.push((await database.query(`SELECT 1 AS one FROM ${table}`)).length);
  return found;
};

for (const name of STORES) {
  describe(`what is in the store (${name})`, { skip: skipped(name) }, () => {
    let store: Store;
    before(async () => void (store = await openStore(name)));
    after(() => store.remove());

    test('no receipt, key, participant, address, browser or sentence is in it or in the log', async () => {
      let log = '';
      const settings = { PARTICIPANTS: 'account', ACCOUNT_HEADER: 'x-host-user', LOG_LEVEL: 'debug' };
      const { endpoint, stop, database } = await serve(store, settings, { logTo: { write: (line) => (log += line) } });
      try {
        const secret = {
          sentence: '山田太郎です。求職登録をしたい',
          account: 'yamada-taro@example.jp',
          browser: 'TellTale/5.0 (a visitor)',
          address: '203.0.113.77',
        };
        const headers = {
          'user-agent': secret.browser,
          'x-forwarded-for': secret.address,
          'x-host-user': secret.account,
          referer: 'https://www.example.jp/private?q=TellTale',
        };
        const [receipt, key] = [randomUUID(), randomUUID()];
        const consent = consentBody(receipt, { kind: 'account' });
        assert.equal((await call(endpoint, 'consent', consent, receipt, headers)).status, 200);
        const asked = { ...question(receipt), typed: secret.sentence };
        assert.equal((await call(endpoint, 'turn', asked, key, headers)).status, 200);
        for (const wrong of [
          { ...asked, termIds: [secret.sentence] },
          { ...asked, scope: secret.sentence },
        ]) {
          assert.equal(codeOf(await call(endpoint, 'turn', wrong, randomUUID(), headers)), 'malformed');
        }
        const unknown = { ...asked, candidates: ['telltale-entry'] };
        assert.equal(codeOf(await call(endpoint, 'turn', unknown, randomUUID(), headers)), 'unknown-id');
        await fetch(`${endpoint}/${encodeURIComponent(secret.sentence)}?q=TellTale`, { method: 'POST', headers });
        // Its own address is told once, when it starts.
        const everything = (await dump(database)) + log.replace(/"Server listening at [^"]*"/, '');
        assert.match(everything, /reg-online/);
        assert.match(log, /"route":"\/v1\/turn","status":422,"code":"unknown-id"/);
        for (const found of [
          receipt,
          key,
          ...Object.values(secret),
          '山田',
          '%E5%B1%B1',
          'TellTale',
          'telltale',
          '127.0.0.1',
        ]) {
          assert.ok(!everything.includes(found), `${found} was kept`);
        }
      } finally {
        await stop();
      }
    });

    test('a withdrawal erases all that was kept under the consent, and a consent that comes late does not bring it back', async () => {
      const { endpoint, stop, database } = await serve(store, {}, { chooser: firstAi() });
      try {
        await database.query('DELETE FROM receipts');
        for (const table of ['turns', 'feedback', 'replies', 'withdrawals', 'quota_uses'])
          await database.query(`DELETE FROM ${table}`);
        const receipt = randomUUID();
        const consent = consentBody(receipt);
        await call(endpoint, 'consent', consent, receipt);
        await ask(endpoint, question(receipt));
        await call(endpoint, 'feedback', { receiptId: receipt, entryId: content.entryIds[0], value: 'helped' });
        const tables = ['receipts', 'turns', 'feedback', 'withdrawals'];
        assert.deepEqual(await counts(database, ...tables), [1, 1, 1, 0]);
        const used = async (): Promise<number> =>
          (await database.query("SELECT 1 AS one FROM quota_uses WHERE subject LIKE 'browser:%'")).length;
        assert.equal(await used(), 1);
        const other = await agree(endpoint);
        await call(endpoint, 'withdrawal', { receiptId: receipt, at: Date.now() });
        assert.deepEqual(await counts(database, ...tables), [1, 0, 0, 1]);
        assert.equal(await used(), 0);
        assert.deepEqual(
          (await database.query<{ call: string }>('SELECT call FROM replies ORDER BY call')).map((row) => row.call),
          ['consent', 'withdrawal'],
        );
        // A network may deliver it a second time, much later.
        await call(endpoint, 'consent', consent, receipt);
        assert.equal(codeOf(await ask(endpoint, question(receipt))), 'consent-required');
        assert.equal((await ask(endpoint, question(other))).status, 200);
      } finally {
        await stop();
      }
    });

    test('what an account has used on a day is not forgotten with its consent, and not kept beyond the day', async () => {
      let now = Date.UTC(2031, 10, 27, 14, 59, 30);
      const settings = { PARTICIPANTS: 'account', ACCOUNT_HEADER: 'x-host-user', QUOTA_PARTICIPANT: '1' };
      const run = async (): Promise<Awaited<ReturnType<typeof serve>>> =>
        serve(store, settings, { chooser: firstAi(), now: () => now });
      const { endpoint, stop } = await run();
      const agreed = async (): Promise<string> => {
        const id = randomUUID();
        await call(endpoint, 'consent', consentBody(id, { kind: 'account' }), id, { 'x-host-user': 'somebody' });
        return id;
      };
      const receiptId = await agreed();
      assert.equal((await ask(endpoint, question(receiptId))).status, 200);
      await call(endpoint, 'withdrawal', { receiptId, at: now });
      assert.equal(codeOf(await ask(endpoint, question(await agreed()))), 'quota-reached');
      await stop();
      const left: number[] = [];
      for (const later of [0, 1, 2]) {
        now = Date.UTC(2031, 10, 27, 15, later * 30);
        // A service erases when it starts, and then every hour.
        const { database, stop: end } = await run();
        left.push((await database.query("SELECT 1 AS one FROM quota_uses WHERE day = '2031-11-27'")).length);
        await end();
      }
      assert.deepEqual(left, [2, 2, 0]);
    });

    test('a receipt can be fetched by whoever has its id, before and after its withdrawal', async () => {
      const settings = { CONTROLLER_NAME: '見本の局', CONTROLLER_NOTICE: 'https://www.example.jp/terms' };
      const { endpoint, stop } = await serve(store, settings);
      try {
        const receiptId = await agree(endpoint);
        const given = await call(endpoint, 'receipt', { receiptId }, null);
        assert.equal(given.body['state'], 'given');
        assert.deepEqual((given.body['controller'] as { name: string }).name, '見本の局');
        assert.equal((given.body['notice'] as { hash: string }).hash, content.terms.hash);
        assert.deepEqual(
          (given.body['events'] as { type: string }[]).map(({ type }) => type),
          ['given', 'recorded'],
        );
        await call(endpoint, 'withdrawal', { receiptId, at: Date.now() });
        const gone = await call(endpoint, 'receipt', { receiptId }, null);
        assert.deepEqual([gone.body['state'], gone.body['principal']], ['withdrawn', undefined]);
        assert.equal(codeOf(await call(endpoint, 'receipt', { receiptId: randomUUID() }, null)), 'consent-required');
      } finally {
        await stop();
      }
    });

    test('what is too old is erased: keys after two days, the turn log and feedback after theirs, receipts after theirs', async () => {
      let now = Date.now() - 400 * DAY;
      const settings = { RETENTION_DAYS: '30', RECEIPT_DAYS: '100' };
      const run = async (): Promise<Awaited<ReturnType<typeof serve>>> => serve(store, settings, { now: () => now });
      const tables = ['receipts', 'turns', 'feedback', 'replies'];
      const first = await run();
      for (const table of [...tables, 'withdrawals']) await first.database.query(`DELETE FROM ${table}`);
      const receiptId = await agree(first.endpoint);
      await ask(first.endpoint, question(receiptId));
      await call(first.endpoint, 'feedback', { receiptId, entryId: content.entryIds[0], value: 'helped' });
      await call(first.endpoint, 'withdrawal', { receiptId: randomUUID(), at: now });
      await first.stop();
      const left: number[][] = [];
      for (const days of [1, 3, 29, 31, 99, 101]) {
        now = Date.now() - 400 * DAY + days * DAY;
        // A service erases when it starts, and then every hour.
        const { database, stop } = await run();
        left.push(await counts(database, ...tables));
        const [known] = await database.query('SELECT 1 AS one FROM withdrawals WHERE receipt IS NOT NULL');
        assert.equal(known !== undefined, days < 2, `the hash of a withdrawn receipt after ${days} days`);
        await stop();
      }
      assert.deepEqual(left, [
        [1, 1, 1, 4],
        [1, 1, 1, 0],
        [1, 1, 1, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
        [0, 0, 0, 0],
      ]);
    });
  });
}
