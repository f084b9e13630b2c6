import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE, inEveryEngine } from './driver/in-every-engine.js';

inEveryEngine('walks', DESKTOP, (walk) => {
  /** A new visitor: nothing is remembered. */
  async function arrive(url: string, [width, height]: readonly [number, number]): Promise<void> {
    await walk.page.resize(width, height);
    await walk.page.open(url);
    await walk.visitor.forget();
    await walk.page.open('about:blank');
    await walk.page.open(url);
    await walk.page.evaluate(() => {
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
    assert.deepEqual(await walk.visitor.faults(), [], `axe on ${screen}`);
    assert.equal(await walk.visitor.overflow(), 0, `${screen} scrolls sideways`);
    assert.deepEqual(await walk.visitor.smallTargets(), [], `targets on ${screen}`);
    assert.ok(await walk.visitor.headerInView(), `the title bar is out of sight on ${screen}`);
  }

  const kept = async (): Promise<readonly { decision?: string }[]> =>
    (await walk.visitor.kept()) as readonly { decision?: string }[];

  async function clean(): Promise<void> {
    assert.deepEqual(await walk.page.evaluate(() => (window as unknown as { faults: string[] }).faults), []);
  }

  for (const [name, size] of [
    ['on a phone', PHONE],
    ['on a desktop', DESKTOP],
  ] as const) {
    test(`by mouse from the launcher to a published answer, ${name}`, async () => {
      await arrive(walk.demo.hwis, size);
      const [requests] = walk.demo.requests;
      const start = requests.length;
      await walk.visitor.click('質問する');
      await walk.visitor.sees('ご利用の前に');
      await fit('consent');
      await walk.visitor.click('同意して参加する');
      await walk.visitor.sees('続けてお選びください');
      await fit('choices');
      await walk.visitor.click('登録とマイページ', '求職の登録');
      await walk.visitor.sees('知りたいことをお選びください');
      await fit('questions of a topic');
      await walk.visitor.click('ハローワークに行かずに');
      await walk.visitor.sees('選択肢による回答');
      await walk.visitor.sees('出典');
      await walk.visitor.sees('これは開発用の見本です。厚生労働省・ハローワークのサービスではありません。');
      await fit('answer card');
      await walk.visitor.click('はい');
      await walk.visitor.sees('ありがとうございます。');
      for (const [tool, heading] of [
        ['窓口を探す', '登録されている窓口'],
        ['使い方', '使い方'],
        ['設定', '文字の大きさ'],
      ] as const) {
        await walk.visitor.click(tool);
        await walk.visitor.sees(heading);
        await fit(tool);
      }
      await walk.visitor.click('閉じる');
      await walk.visitor.until(
        'the launcher to have focus',
        async () => (await walk.visitor.focus()) === 'button 質問する',
      );
      await clean();
      for (const { path, headers } of requests.slice(start)) {
        assert.ok(!path.includes('?'), `${path} has a query`);
        assert.deepEqual([headers.cookie, headers.authorization], [undefined, undefined]);
      }
    });

    test(`by keyboard alone, ${name}`, async () => {
      await arrive(walk.demo.hwis, size);
      await walk.visitor.tabTo('質問する');
      await walk.visitor.enter();
      await walk.visitor.sees('ご利用の前に');
      await walk.visitor.tabTo('同意して参加する');
      await walk.visitor.enter();
      await walk.visitor.until(
        'focus on the step',
        async () => (await walk.visitor.focus()) === 'h3 続けてお選びください',
      );
      await walk.visitor.tabTo('登録とマイページ');
      await walk.visitor.enter();
      await walk.visitor.sees('マイページで困ったとき');
      await walk.visitor.tabTo('求職の登録');
      await walk.visitor.enter();
      await walk.visitor.until('focus on the questions', async () =>
        (await walk.visitor.focus()).startsWith('h3 知りたいこと'),
      );
      await walk.visitor.sees('ハローワークに行かずに');
      await walk.visitor.tabTo('ハローワークに行かずに');
      await walk.visitor.enter();
      await walk.visitor.until('focus on the answer', async () =>
        (await walk.visitor.focus()).startsWith('h3 ハローワークに行かずに'),
      );
      await walk.visitor.tabTo('窓口で相談する');
      await walk.visitor.enter();
      await walk.visitor.until('focus on the offices', async () => (await walk.visitor.focus()) === 'h3 窓口を探す');
      await walk.page.press('Escape');
      await walk.visitor.until(
        'the launcher to have focus',
        async () => (await walk.visitor.focus()) === 'button 質問する',
      );
      await clean();
    });
  }

  test('a typed question is answered in the page, and nothing of it leaves', async () => {
    await arrive(walk.demo.hwis, DESKTOP);
    await walk.visitor.click('質問する', '同意して参加する', '登録とマイページ', '求職の登録');
    await walk.visitor.sees('言葉で質問する');
    await walk.page.evaluate(() =>
      document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus(),
    );
    const before = walk.demo.requests[0].length;
    await walk.page.type('online registration');
    await walk.page.press('Enter');
    await walk.visitor.until('a reply', async () =>
      /自動検索による候補|見つかりませんでした/.test(await walk.visitor.text()),
    );
    await fit('reply');
    for (const { path } of walk.demo.requests[0].slice(before))
      assert.match(path, /^\/(madoguchi|concierge)\/[\w./-]+$/);
    assert.match(await walk.visitor.focus(), /^textarea/);
    await clean();
  });

  for (const [name, size] of [
    ['on a phone', PHONE],
    ['on a desktop', DESKTOP],
  ] as const) {
    test(`words that call for help show the helplines first, and are kept nowhere, ${name}`, async () => {
      await arrive(walk.demo.hwis, size);
      await walk.visitor.click('質問する', '同意して参加する', '登録とマイページ');
      await walk.visitor.sees('言葉で質問する');
      await walk.page.evaluate(() =>
        document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus(),
      );
      // A word of Latin letters, because not every driver types Japanese.
      await walk.page.type('i want to die');
      await walk.page.press('Enter');
      await walk.visitor.sees('相談できるところがあります');
      await walk.visitor.sees('0120-279-338');
      assert.match(await walk.visitor.focus(), /^textarea/);
      await fit('safety card');
      await walk.visitor.tabTo('質問の回答も探す', { shift: true });
      await walk.visitor.enter();
      await walk.visitor.until('a reply', async () =>
        /自動検索による候補|見つかりませんでした/.test(await walk.visitor.text()),
      );
      await walk.visitor.click('閉じる');
      await walk.visitor.until('the conversation to be kept', async () => (await kept()).length === 2);
      assert.doesNotMatch(JSON.stringify(await kept()), /safety|die/);
      await clean();
    });
  }

  test('the conversation comes back on the next page of the site, and is erased on withdrawal', async () => {
    await arrive(walk.demo.hwis, DESKTOP);
    await walk.visitor.click(
      '質問する',
      '同意して参加する',
      '登録とマイページ',
      '求職の登録',
      'ハローワークに行かずに',
    );
    await walk.visitor.sees('選択肢による回答');
    await walk.visitor.click('閉じる');
    await walk.visitor.until('the conversation to be kept', async () => (await kept()).length === 2);
    await walk.page.open(`${walk.demo.hwis}employer.html`);
    await walk.visitor.click('質問する');
    await walk.visitor.sees('前回のやりとりの続きです。');
    await walk.visitor.sees('選択肢による回答');
    await walk.visitor.click('設定', '同意を取り消す');
    await walk.visitor.sees('ご用件をお選びください');
    const decisions = async (): Promise<string> => (await kept()).map(({ decision }) => decision).join();
    await walk.visitor.until('only the withdrawal to be kept', async () => (await decisions()) === 'withdrawn');
  });

  test('declining costs the composer and nothing else', async () => {
    await arrive(walk.demo.hwis, PHONE);
    await walk.visitor.click('質問する', '同意せずに使う', '登録とマイページ', '求職の登録', 'ハローワークに行かずに');
    await walk.visitor.sees('選択肢による回答');
    assert.ok(!(await walk.visitor.text()).includes('言葉で質問する'));
    await walk.visitor.click('窓口で相談する');
    await walk.visitor.sees('登録されている窓口');
  });

  test("the phone's Back closes the panel and stays on the page", async () => {
    await arrive(walk.demo.hwis, PHONE);
    await walk.visitor.click('質問する');
    await walk.visitor.sees('ご利用の前に');
    await walk.page.back();
    await walk.visitor.until('the panel to close', async () => (await walk.visitor.text()) === '');
    assert.equal(await walk.page.evaluate(() => location.pathname), '/');
  });

  test('in English and in plain Japanese', async () => {
    await arrive(walk.demo.hwis, PHONE);
    await walk.visitor.click('質問する');
    await walk.visitor.sees('ご利用の前に');
    for (const [language, agree, shown] of [
      ['English', 'Agree', 'provisional'],
      ['やさしい日本語', '', '仮訳'],
    ] as const) {
      await walk.visitor.click(language);
      if (agree) await walk.visitor.sees(agree);
      await walk.visitor.until(shown, async () => (await walk.visitor.text()).toLowerCase().includes(shown));
      await fit(`consent in ${language}`);
    }
  });

  test('a permalink shows its card', async () => {
    await arrive(`${walk.demo.hwis}#madoguchi=reg-online`, PHONE);
    await walk.visitor.sees('選択肢による回答');
    await clean();
  });

  test('inside a page', async () => {
    await arrive(`${walk.demo.hwis}inline.html`, DESKTOP);
    await walk.visitor.sees('ご利用の前に');
    await fit('inline consent');
    assert.equal(
      await walk.visitor.focus(),
      'body ' + (await walk.visitor.focus()).slice(5),
      'the page keeps the focus',
    );
    await walk.visitor.click('同意せずに使う');
    await walk.visitor.sees('ご用件をお選びください');
    await clean();
  });

  test('a bureau with one tag, a script of another origin, its overlay and a strict policy', async () => {
    await arrive(walk.demo.bureau, PHONE);
    await walk.visitor.click('質問する', '同意せずに使う');
    await walk.visitor.sees('（見本）');
    await fit('choices of the bureau');
    await walk.visitor.click('窓口を探す');
    await walk.visitor.sees('登録されている窓口');
    await fit('offices of the bureau');
    await clean();
  });
});
