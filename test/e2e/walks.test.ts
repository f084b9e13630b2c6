import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { closeEngines, engines, openPage } from './driver/engines.js';
import type { Page } from './driver/page.js';
import { Visitor } from './driver/visitor.js';

const PHONE = [320, 640] as const;
const DESKTOP = [1280, 800] as const;

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  demo.close();
  await closeEngines();
});

for (const engine of engines) {
  describe(engine, () => {
    let page: Page;
    let visitor: Visitor;
    before(async () => {
      page = await openPage(engine);
      visitor = new Visitor(page);
    });
    after(() => page.close());

    /** A new visitor: nothing is remembered. */
    async function arrive(url: string, [width, height]: readonly [number, number]): Promise<void> {
      await page.resize(width, height);
      await page.open(url);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const request = indexedDB.deleteDatabase('madoguchi');
            request.onsuccess = request.onerror = request.onblocked = () => resolve();
          }),
      );
      await page.open('about:blank');
      await page.open(url);
      await page.evaluate(() => {
        const faults: string[] = [];
        Object.assign(window, { faults });
        addEventListener('error', (event) => faults.push(event.message));
        addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
        document.addEventListener('securitypolicyviolation', (event) =>
          faults.push(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
    }

    /** The screen as it stands: no faults that axe knows, nothing to scroll sideways, nothing too small to press. */
    async function fit(screen: string): Promise<void> {
      assert.deepEqual(await visitor.faults(), [], `axe on ${screen}`);
      assert.equal(await visitor.overflow(), 0, `${screen} scrolls sideways`);
      assert.deepEqual(await visitor.smallTargets(), [], `targets on ${screen}`);
      assert.ok(await visitor.headerInView(), `the title bar is out of sight on ${screen}`);
    }

    /** What this browser keeps. */
    async function kept(): Promise<{ decision?: string }[]> {
      return page.evaluate(
        () =>
          new Promise((resolve) => {
            const open = indexedDB.open('madoguchi');
            open.onsuccess = () => {
              const all = open.result.transaction('values').objectStore('values').getAll();
              all.onsuccess = () => {
                open.result.close();
                resolve(all.result as { decision?: string }[]);
              };
            };
          }),
      );
    }

    async function clean(): Promise<void> {
      assert.deepEqual(await page.evaluate(() => (window as unknown as { faults: string[] }).faults), []);
    }

    for (const [name, size] of [
      ['on a phone', PHONE],
      ['on a desktop', DESKTOP],
    ] as const) {
      test(`by mouse from the launcher to a published answer, ${name}`, async () => {
        await arrive(demo.hwis, size);
        const [requests] = demo.requests;
        const start = requests.length;
        await visitor.click('質問する');
        await visitor.sees('ご利用の前に');
        await fit('consent');
        await visitor.click('同意して参加する');
        await visitor.sees('続けてお選びください');
        await fit('choices');
        await visitor.click('求職の');
        await visitor.sees('知りたいことをお選びください');
        await fit('questions of a topic');
        await visitor.click('ハローワークに行かずに');
        await visitor.sees('選択肢による回答');
        await visitor.sees('出典');
        await visitor.sees('これは開発用の見本です。厚生労働省・ハローワークのサービスではありません。');
        await fit('answer card');
        await visitor.click('はい');
        await visitor.sees('ありがとうございます。');
        for (const [tool, heading] of [
          ['窓口を探す', '登録されている窓口'],
          ['使い方', '使い方'],
          ['設定', '文字の大きさ'],
        ] as const) {
          await visitor.click(tool);
          await visitor.sees(heading);
          await fit(tool);
        }
        await visitor.click('閉じる');
        await visitor.until('the launcher to have focus', async () => (await visitor.focus()) === 'button 質問する');
        await clean();
        for (const { path, headers } of requests.slice(start)) {
          assert.ok(!path.includes('?'), `${path} has a query`);
          assert.deepEqual([headers.cookie, headers.authorization], [undefined, undefined]);
        }
      });

      test(`by keyboard alone, ${name}`, async () => {
        await arrive(demo.hwis, size);
        await visitor.tabTo('質問する');
        await visitor.enter();
        await visitor.sees('ご利用の前に');
        await visitor.tabTo('同意して参加する');
        await visitor.enter();
        await visitor.until('focus on the step', async () => (await visitor.focus()) === 'h3 続けてお選びください');
        await visitor.tabTo('求職の');
        await visitor.enter();
        await visitor.until('focus on the questions', async () =>
          (await visitor.focus()).startsWith('h3 知りたいこと'),
        );
        await visitor.sees('ハローワークに行かずに');
        await visitor.tabTo('ハローワークに行かずに');
        await visitor.enter();
        await visitor.until('focus on the answer', async () =>
          (await visitor.focus()).startsWith('h3 ハローワークに行かずに'),
        );
        await visitor.tabTo('窓口で相談する');
        await visitor.enter();
        await visitor.until('focus on the offices', async () => (await visitor.focus()) === 'h3 窓口を探す');
        await page.press('Escape');
        await visitor.until('the launcher to have focus', async () => (await visitor.focus()) === 'button 質問する');
        await clean();
      });
    }

    test('a typed question is answered in the page, and nothing of it leaves', async () => {
      await arrive(demo.hwis, DESKTOP);
      await visitor.click('質問する', '同意して参加する', '求職の');
      await visitor.sees('言葉で質問する');
      await page.evaluate(() =>
        document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus(),
      );
      const before = demo.requests[0].length;
      await page.type('online registration');
      await page.press('Enter');
      await visitor.until('a reply', async () => /自動検索による候補|見つかりませんでした/.test(await visitor.text()));
      await fit('reply');
      for (const { path } of demo.requests[0].slice(before)) assert.match(path, /^\/(madoguchi|concierge)\/[\w./-]+$/);
      assert.match(await visitor.focus(), /^textarea/);
      await clean();
    });

    test('the conversation comes back on the next page of the site, and is erased on withdrawal', async () => {
      await arrive(demo.hwis, DESKTOP);
      await visitor.click('質問する', '同意して参加する', '求職の', 'ハローワークに行かずに');
      await visitor.sees('選択肢による回答');
      await visitor.click('閉じる');
      await visitor.until('the conversation to be kept', async () => (await kept()).length === 2);
      await page.open(`${demo.hwis}employer.html`);
      await visitor.click('質問する');
      await visitor.sees('前回のやりとりの続きです。');
      await visitor.sees('選択肢による回答');
      await visitor.click('設定', '同意を取り消す');
      await visitor.sees('ご用件をお選びください');
      const decisions = async (): Promise<string> => (await kept()).map(({ decision }) => decision).join();
      await visitor.until('only the withdrawal to be kept', async () => (await decisions()) === 'withdrawn');
    });

    test('declining costs the composer and nothing else', async () => {
      await arrive(demo.hwis, PHONE);
      await visitor.click('質問する', '同意せずに使う', '求職の', 'ハローワークに行かずに');
      await visitor.sees('選択肢による回答');
      assert.ok(!(await visitor.text()).includes('言葉で質問する'));
      await visitor.click('窓口で相談する');
      await visitor.sees('登録されている窓口');
    });

    test("the phone's Back closes the panel and stays on the page", async () => {
      await arrive(demo.hwis, PHONE);
      await visitor.click('質問する');
      await visitor.sees('ご利用の前に');
      await page.back();
      await visitor.until('the panel to close', async () => (await visitor.text()) === '');
      assert.equal(await page.evaluate(() => location.pathname), '/');
    });

    test('in English and in plain Japanese', async () => {
      await arrive(demo.hwis, PHONE);
      await visitor.click('質問する');
      await visitor.sees('ご利用の前に');
      for (const [language, agree, shown] of [
        ['en', 'Agree', 'provisional'],
        ['ja-x-easy', '', '仮訳'],
      ] as const) {
        await page.evaluate((value) => {
          const select = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('select');
          if (!select) throw new Error('no language menu');
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, language);
        if (agree) await visitor.sees(agree);
        await visitor.until(shown, async () => (await visitor.text()).toLowerCase().includes(shown));
        await fit(`consent in ${language}`);
      }
    });

    test('a permalink shows its card', async () => {
      await arrive(`${demo.hwis}#madoguchi=reg-online`, PHONE);
      await visitor.sees('選択肢による回答');
      await clean();
    });

    test('inside a page', async () => {
      await arrive(`${demo.hwis}inline.html`, DESKTOP);
      await visitor.sees('ご利用の前に');
      await fit('inline consent');
      assert.equal(await visitor.focus(), 'body ' + (await visitor.focus()).slice(5), 'the page keeps the focus');
      await visitor.click('同意せずに使う');
      await visitor.sees('ご用件をお選びください');
      await clean();
    });

    test('a bureau with one tag, a script of another origin, its overlay and a strict policy', async () => {
      await arrive(demo.bureau, PHONE);
      await visitor.click('質問する', '同意せずに使う');
      await visitor.sees('（見本）');
      await fit('choices of the bureau');
      await visitor.click('窓口を探す');
      await visitor.sees('登録されている窓口');
      await fit('offices of the bureau');
      await clean();
    });
  });
}
