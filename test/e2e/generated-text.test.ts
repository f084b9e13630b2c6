import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { textServer, type Pieces } from '../../examples/backends/generated-text/server/text-server.js';
import { ROOT } from '../tools/run.mjs';
import { DESKTOP, inEveryEngine, PHONE } from './driver/in-every-engine.js';

// The example of generated text as a person meets it, under its strict policy: a real stream, whose pieces come when the test says so.

const FIRST = '最初の**段落**です。[厚生労働省](https://www.mhlw.go.jp/)\n\n';
const SECOND = '1. 次の段落\n2. <b>そのまま</b>\n\n|言語|見出し|\n|-|-|\n|日本語|AIが作成した文章|\n';

inEveryEngine('generated text', DESKTOP, (walk) => {
  let server: Server | undefined;
  let origin = '';
  /** Lets the text go on: each call lets one piece out. */
  let next: (() => void) | undefined;
  let asked: string[] = [];

  const pieces: Pieces = async function* (ask, signal) {
    asked.push(JSON.stringify(ask));
    for (const piece of [FIRST, SECOND]) {
      yield piece;
      await new Promise<void>((resolve) => {
        next = resolve;
        signal.addEventListener('abort', () => resolve());
      });
      if (signal.aborted) return;
    }
  };

  before(async () => {
    server = textServer(pieces, [
      ['/madoguchi/', join(ROOT, 'packages/element/dist/cdn')],
      ['/concierge/', join(ROOT, 'examples/hwis/dist/concierge')],
      ['/', join(ROOT, 'examples/backends/generated-text/page')],
    ]);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** What the box says, with what is hidden; empty where there is none. */
  const box = (selector = 'section'): Promise<string> =>
    walk.page.evaluate((part) => {
      const inside = [...(document.querySelector('madoguchi-chat')?.children ?? [])].find((each) => each.shadowRoot);
      return inside?.shadowRoot?.querySelector(part)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    }, selector);
  const said = (): Promise<string> =>
    walk.page.evaluate(() =>
      [...document.querySelectorAll('madoguchi-chat > [slot^=announcer]')].map((each) => each.textContent).join(''),
    );

  /** Goes to the composer and asks what the matcher answers at once. */
  async function ask(): Promise<void> {
    const { page, visitor } = walk;
    next = undefined;
    asked = [];
    // A page without scripts, from which what an earlier visit kept can be erased.
    await page.open(`${origin}page.css`);
    await visitor.forget();
    await page.open(origin);
    await visitor.click('同意して参加する');
    await visitor.click('仕事を探している', '登録とマイページ', '求職の登録');
    await visitor.sees('言葉で質問する');
    await page.evaluate(() => document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus());
    await page.type('ハローワークに行かずに、インターネットで求職申込みはできますか');
    await page.press('Enter');
    await visitor.sees('自動検索による候補');
    await visitor.until('the box', async () => (await box()).includes('AIが作成した文章'));
    await visitor.until('the first piece', async () => (await box('.text')).includes('最初の段落'));
  }

  test('it stands below the published answer, grows, is said once, and the page reports nothing', async () => {
    const { page, visitor } = walk;
    await ask();
    assert.deepEqual(asked, ['{"entryId":"reg-online","language":"ja"}']);
    assert.match(await box('.state'), /作成しています/);
    assert.doesNotMatch(await said(), /最初の段落/);
    next?.();
    await visitor.until('the second piece', async () => (await box('.text')).includes('次の段落'));
    next?.();
    await visitor.until('the announcement', async () => (await said()).includes('最初の段落です。'));
    // On a slow machine it comes together with what is said of the answer, and after it.
    assert.match(await said(), /(?:^|。 )AIが作成した文章: .*次の段落 <b>そのまま<\/b>/);
    assert.equal((await said()).split('最初の段落').length, 2, 'said once');
    assert.equal(await box('.state'), '');
    assert.equal(await box('button'), '');
    // The published answer and the way to a person are where they were.
    await visitor.sees('窓口で相談する');
    const policies = await page.evaluate(() =>
      Object.getOwnPropertySymbols(globalThis).flatMap((symbol) => Symbol.keyFor(symbol) ?? []),
    );
    if (await page.evaluate(() => 'trustedTypes' in globalThis)) assert.ok(policies.includes('madoguchi-generated'));
    assert.equal((await box('.text')).includes('**'), false, 'it was drawn, and not shown as plain text');
  });

  test('axe finds no fault, while it is written and when it is complete, on a phone and a desktop', async () => {
    const { page, visitor } = walk;
    for (const [width, height] of [PHONE, DESKTOP]) {
      await page.resize(width, height);
      await ask();
      assert.deepEqual(await visitor.faults(), [], 'while it is written');
      assert.equal(await visitor.overflow(), 0);
      next?.();
      next?.();
      await visitor.until('the second piece', async () => {
        next?.();
        return (await box('.text')).includes('次の段落') && (await box('.state')) === '';
      });
      assert.deepEqual(await visitor.faults(), [], 'when it is complete');
      assert.equal(await visitor.overflow(), 0);
    }
  });

  test('by keyboard: the stop button is on the way, and what it did has the focus and says so', async () => {
    const { page } = walk;
    await page.resize(...DESKTOP);
    await ask();
    const inBox = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent.trim() ?? '');
    const stops: string[] = [];
    // From the composer backwards: what is below the published answer comes before it.
    for (let presses = 0; presses < 30 && stops.at(-1) !== '作成をやめる'; presses++) {
      await page.press('Tab', { shift: true });
      stops.push(await inBox());
    }
    assert.equal(stops.at(-1), '作成をやめる', stops.join(' | '));
    await page.press('Enter');
    await walk.visitor.until('the end', async () => (await inBox()) === '作成をやめました。');
    assert.equal(await box('button'), '');
    assert.match(await box('.text'), /最初の段落です。/);
    assert.doesNotMatch(await said(), /最初の段落/);
    // The focus is not lost: the next stop is what comes after it.
    await page.press('Tab');
    assert.notEqual(await walk.visitor.focus(), 'body ');
  });
});
