import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Started } from '@madoguchi/server';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clarifyingFirst, firstAi } from '../server/choosers.js';
import { openStore, serve, type Store } from '../server/service.js';
import { ROOT } from '../tools/run.mjs';
import { DESKTOP, inEveryEngine } from './driver/in-every-engine.js';

// The element with its attribute `endpoint`, and the server that it comes from: what a person gets after `npm run server`.

inEveryEngine('backend', DESKTOP, (walk) => {
  let store: Store | undefined;
  let started: Started | undefined;
  before(async () => {
    store = await openStore('embedded');
    const settings = {
      ELEMENT: join(ROOT, 'packages/element/dist/cdn'),
      PAGE: join(ROOT, 'packages/server/page'),
      QUOTA_PARTICIPANT: '1',
    };
    started = await serve(store, settings, { chooser: firstAi() });
  });
  after(async () => {
    await started?.stop();
    await store?.remove();
  });

  const field = (): Promise<unknown> =>
    walk.page.evaluate(() => document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus());
  const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await started?.database.query<Record<string, unknown>>(sql)) ?? [];

  test('a question is answered by the server, which hears no word that was typed; the next one meets the quota', async () => {
    const { page, visitor } = walk;
    await page.open(`${started?.address ?? ''}/`);
    await visitor.click('同意して参加する');
    await visitor.sees('ご用件をお選びください');
    await visitor.click('仕事を探している', '登録とマイページ', '求職の登録');
    await visitor.sees('言葉で質問する');
    await field();
    await page.type('山田です。ハローワークに行かずに、インターネットで求職申込みはできますか');
    await visitor.sees('外部に送信する語');
    await visitor.enter();
    await visitor.sees('AIが選んだ回答');
    const [turn] = await rows('SELECT chosen_ids, found_by FROM turns');
    assert.deepEqual(turn, { chosen_ids: ['reg-online'], found_by: 'ai' });
    assert.equal((await rows('SELECT receipt FROM receipts')).length, 1);
    const everything = JSON.stringify([await rows('SELECT * FROM turns'), await rows('SELECT * FROM replies')]);
    assert.doesNotMatch(everything, /山田|行かずに/);
    await field();
    await page.type('求職の登録を変えたい');
    await visitor.enter();
    await visitor.sees('上限に達しています');
    assert.equal((await rows('SELECT id FROM turns')).length, 1);
  });

  test('a server that has to know more is told by a choice; while it is closed, that stands in place of the field', async () => {
    const other = await openStore('embedded');
    const file = join(other.environment['DATA_FOLDER'] ?? '', 'state.json');
    const settings = {
      ELEMENT: join(ROOT, 'packages/element/dist/cdn'),
      PAGE: join(ROOT, 'packages/server/page'),
      STATE_FILE: file,
    };
    writeFileSync(file, '{"state":"open"}');
    const asking = await serve(other, settings, { chooser: clarifyingFirst(['seeker-register', 'seeker-search']) });
    try {
      const { page, visitor } = walk;
      await page.open(`${asking.address}/`);
      await visitor.click('同意して参加する', '仕事を探している');
      await visitor.sees('言葉で質問する');
      await field();
      await page.type('インターネットで求職申込みはできますか');
      await visitor.enter();
      await visitor.sees('どれについての質問ですか');
      await visitor.click('求職の登録');
      await visitor.sees('自動検索による候補');
      const turns = await asking.database.query<{ result: string }>('SELECT result FROM turns ORDER BY id');
      assert.deepEqual(
        turns.map(({ result }) => result),
        ['clarify', 'selected'],
      );
      const notice = { text: { ja: '点検のためお休みしています。' }, from: 0, until: null };
      writeFileSync(file, JSON.stringify({ state: 'closed', notice }));
      // The server looks at the file once a second.
      await visitor.until('the service to be closed', async () => {
        const reply = await fetch(`${asking.endpoint}/status`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ contentId: 'hwis-sample' }),
        });
        return ((await reply.json()) as { readonly state?: string }).state === 'closed';
      });
      await page.open('about:blank');
      await page.open(`${asking.address}/`);
      await visitor.sees('前回のやりとりの続きです');
      await visitor.sees('今は、言葉での質問を受け付けていません。');
      // What its operator writes is no published text.
      assert.doesNotMatch(await visitor.text(), /点検のため/);
      assert.equal(
        await page.evaluate(() => document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')),
        null,
      );
    } finally {
      await asking.stop();
      await other.remove();
    }
  });
});
