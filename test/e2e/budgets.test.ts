import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, inEveryEngine } from './driver/in-every-engine.js';

// What is transferred until a control can be used, as the browser counts it: compressed bodies of every file.

const KB = 1024;

inEveryEngine('budgets', DESKTOP, (walk) => {
  /** Bytes so far: of code, of the manifest, and of the largest shard; and which origins were asked. */
  const paid = (): Promise<{ code: number; manifest: number; shard: number; origins: string[] }> =>
    walk.page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const sizes = (part: string): number[] =>
        entries.filter(({ name }) => name.includes(part)).map(({ encodedBodySize }) => encodedBodySize);
      return {
        code: sizes('/madoguchi/').reduce((sum, size) => sum + size, 0),
        manifest: Math.max(0, ...sizes('/content.json')),
        shard: Math.max(0, ...sizes('/shards/')),
        origins: [...new Set(entries.map(({ name }) => new URL(name).origin))],
      };
    });

  test('code until the launcher, the consent screen and the first card; content apart; no other origin', async (t) => {
    if (walk.engine === 'webkit') {
      t.skip('WebKitGTK asks for brotli over TLS only, so what it transfers here is not compressed');
      return;
    }
    await walk.page.open(walk.demo.hwis);
    await walk.visitor.until('the launcher', () =>
      walk.page.evaluate(() => !!document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('button')),
    );
    const launcher = await paid();
    await walk.visitor.click('質問する');
    await walk.visitor.sees('同意して参加する');
    const consent = await paid();
    await walk.visitor.click('同意せずに使う', '登録とマイページ', '求職の登録', 'ハローワークに行かずに');
    await walk.visitor.sees('選択肢による回答');
    const card = await paid();
    t.diagnostic(JSON.stringify({ launcher, consent, card }));
    assert.ok(launcher.code > 0 && launcher.code <= 3 * KB, `launcher ${launcher.code}`);
    assert.ok(consent.code <= 16 * KB, `consent ${consent.code}`);
    assert.ok(card.code <= 30 * KB, `card ${card.code}`);
    assert.ok(card.manifest <= 10 * KB && card.shard <= 20 * KB, `content ${card.manifest}, ${card.shard}`);
    assert.deepEqual(card.origins, [new URL(walk.demo.hwis).origin]);
  });

  test('nothing in the page moves, neither when the element loads nor when it opens', async (t) => {
    if (walk.engine !== 'chromium') {
      t.skip('only Chromium measures layout shifts');
      return;
    }
    for (const path of ['', 'inline.html']) {
      await walk.page.open(`${walk.demo.hwis}${path}`);
      if (!path) await walk.visitor.click('質問する');
      await walk.visitor.until('the counter', async () =>
        /同意して参加する|お選びください/.test(await walk.visitor.text()),
      );
      const shift = await walk.page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as unknown as { value: number }[];
              resolve(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
          }),
      );
      assert.equal(shift, 0, path);
    }
  });
});
