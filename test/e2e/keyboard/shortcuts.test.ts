import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, inEveryEngine } from '../driver/in-every-engine.js';
import type { Held, Key } from '../driver/page.js';

const SHORTCUTS: readonly (readonly [Key, Held?])[] = [
  ...(['?', '/', 'j', 'k', 's', '1', 'F2', 'ArrowDown', 'Home', 'End'] as const).map((key) => [key] as const),
  ['s', { alt: true }],
  ['1', { control: true, alt: true }],
];

inEveryEngine('the keys of the page', DESKTOP, (walk) => {
  test("the page's own shortcuts reach it from inside the panel, and do nothing there", async () => {
    const { page, visitor, demo } = walk;
    await page.open(`${demo.hwis}?${String(Math.random())}`);
    await visitor.tabTo('質問する');
    await page.press('Enter');
    await visitor.until('the heading', async () => (await visitor.focus()).includes('ご利用の前に'));
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('keydown', (event) => {
        if (!/^(Alt|Control)$/.test(event.key) && !event.defaultPrevented) seen.push(event.code);
        // The browser's own shortcuts are not what is asked about.
        event.preventDefault();
      });
    });
    for (const [key, held] of SHORTCUTS) await page.press(key, held);
    const seen = (): Promise<readonly string[]> =>
      page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
    await visitor.until('all keys', async () => (await seen()).length >= SHORTCUTS.length);
    assert.equal((await seen()).length, SHORTCUTS.length);
    assert.match(await visitor.focus(), /ご利用の前に/);
  });
});
