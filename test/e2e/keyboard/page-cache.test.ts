import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, inEveryEngine } from '../driver/in-every-engine.js';
import type { Page } from '../driver/page.js';
import { Visitor } from '../driver/visitor.js';
import { arrived } from './tabs.js';

// Who goes back finds the page as it was left: browsers keep it (back/forward cache), if nothing on it forbids that. The element
// forbids nothing, hears then what other tabs said meanwhile, and goes on.

const ASKED = '履歴書の書き方や面接について、相談できますか';
const ENTRY = 'support-documents';

interface Kept {
  /** Set before the page is left: a page that was loaded again does not have it. */
  isKept?: boolean;
}

inEveryEngine('the page before', DESKTOP, (walk) => {
  const mark = (): Promise<unknown> => walk.page.evaluate(() => Object.assign(window, { isKept: true }) && null);
  const isKept = (page: Page): Promise<boolean> => page.evaluate(() => !!(window as Kept).isKept);
  const reasons = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return JSON.stringify((entry as { notRestoredReasons?: unknown } | undefined)?.notRestoredReasons ?? null);
    });

  test('is there again with its panel open, has what another tab said, and is used by keyboard', async (context) => {
    const { page, visitor, demo } = walk;
    // What the engine does without the element: some keep no page while they are driven.
    demo.intercept = (path) => (path === '/inline.html' ? { body: '<!doctype html><title>plain</title>' } : null);
    await page.open(`${demo.hwis}inline.html`);
    await mark();
    await page.open(`${demo.hwis}employer.html`);
    await page.back();
    await visitor.until('the plain page', () => page.evaluate(() => document.title === 'plain').catch(() => false));
    const keepsPages = await isKept(page);
    demo.intercept = () => null;
    if (!keepsPages) context.diagnostic(`${walk.engine} keeps no pages here: they are loaded again`);

    await page.open(demo.hwis);
    await visitor.forget();
    await page.open('about:blank');
    await page.open(demo.hwis);
    await visitor.click('質問する', '同意して参加する');
    await visitor.sees('登録とマイページ');
    await mark();
    await page.open(`${demo.hwis}employer.html`);

    const tab = await page.tab();
    const other = new Visitor(tab);
    try {
      await tab.open(demo.hwis);
      await tab.front();
      await other.click('質問する');
      await other.sees('続けてお選びください');
      await tab.evaluate(() =>
        document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus(),
      );
      await tab.evaluate((text) => document.execCommand('insertText', false, text), '履歴書の書き方');
      await tab.press('Enter');
      await other.sees(ASKED);
      await other.until('the answer to be kept', async () => JSON.stringify(await other.kept()).includes(ENTRY));
    } finally {
      await tab.close();
    }

    await page.front();
    await page.back();
    await arrived(walk, 'index.html');
    assert.equal(await isKept(page), keepsPages, `the element keeps the page from being kept: ${await reasons(page)}`);
    if (!keepsPages) await visitor.click('質問する');
    await visitor.sees(ASKED);
    await visitor.tabTo('登録とマイページ');
    await visitor.enter();
    await visitor.until('the next step', async () => (await visitor.focus()) === 'h3 続けてお選びください');
    await visitor.tabTo('求職の登録');
  });
});
