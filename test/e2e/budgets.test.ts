import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { closeEngines, engines, openPage } from './driver/engines.js';
import type { Page } from './driver/page.js';
import { Visitor } from './driver/visitor.js';

// What is transferred until a control can be used, as the browser counts it: compressed bodies of every file.

const KB = 1024;

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  demo.close();
  await closeEngines();
});

for (const engine of engines) {
  describe(`${engine}: budgets`, () => {
    let page: Page;
    let visitor: Visitor;
    before(async () => {
      page = await openPage(engine);
      visitor = new Visitor(page);
      await page.resize(1280, 800);
    });
    after(() => page.close());

    /** Bytes so far: of code, of the manifest, and of the largest shard; and which origins were asked. */
    const paid = (): Promise<{ code: number; manifest: number; shard: number; origins: string[] }> =>
      page.evaluate(() => {
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
      if (engine === 'webkit') {
        t.skip('WebKitGTK asks for brotli over TLS only, so what it transfers here is not compressed');
        return;
      }
      await page.open(demo.hwis);
      await visitor.until('the launcher', () =>
        page.evaluate(() => !!document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('button')),
      );
      const launcher = await paid();
      await visitor.click('質問する');
      await visitor.sees('同意して参加する');
      const consent = await paid();
      await visitor.click('同意せずに使う', '求職の', 'ハローワークに行かずに');
      await visitor.sees('選択肢による回答');
      const card = await paid();
      t.diagnostic(JSON.stringify({ launcher, consent, card }));
      assert.ok(launcher.code > 0 && launcher.code <= 3 * KB, `launcher ${launcher.code}`);
      assert.ok(consent.code <= 16 * KB, `consent ${consent.code}`);
      assert.ok(card.code <= 30 * KB, `card ${card.code}`);
      assert.ok(card.manifest <= 10 * KB && card.shard <= 20 * KB, `content ${card.manifest}, ${card.shard}`);
      assert.deepEqual(card.origins, [new URL(demo.hwis).origin]);
    });

    test('nothing in the page moves, neither when the element loads nor when it opens', async (t) => {
      if (engine !== 'chromium') {
        t.skip('only Chromium measures layout shifts');
        return;
      }
      for (const path of ['', 'inline.html']) {
        await page.open(`${demo.hwis}${path}`);
        if (!path) await visitor.click('質問する');
        await visitor.until('the counter', async () => /同意して参加する|お選びください/.test(await visitor.text()));
        const shift = await page.evaluate(
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
}
