import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Page } from '../../e2e/driver/page.js';
import type { Begin, Browser, Tab } from '../tab.js';
import { watchedSite } from '../../e2e/driver/watched-site.js';
import { CONTENT } from '../../server/service.js';
import { ROOT } from '../../tools/run.mjs';
// For the types of `window.visit`.
import type {} from './page.js';

const PAGE = '<!doctype html><html lang="ja"><title>窓口</title><script type="module" src="/page.mjs"></script>';

/** How often a page is asked whether it is ready. Milliseconds. */
const AGAIN_MS = 20;

/**
 * A visit in a real browser: real tabs, with what the browser keeps for them, its locks, and real reloads.
 *
 * @param first - A page of the browser, which stays open.
 * @param script - The bundle of `page.ts`.
 */
export async function realBrowser(first: Page, endpoint: string, script: string): Promise<Browser> {
  // An origin of its own each time: nothing is kept there yet.
  const site = await watchedSite(
    {
      '/': { body: PAGE },
      '/page.mjs': { body: readFileSync(script, 'utf8'), type: 'text/javascript; charset=utf-8' },
    },
    { '/content/': relative(ROOT, CONTENT) },
  );
  const pages = new Map<Tab, { readonly page: Page; readonly gone: () => void }>();

  async function start(page: Page, begin: Begin): Promise<Tab> {
    await until(() => page.evaluate(() => 'visit' in window));
    await page.evaluate((...args) => window.visit.begin(...args), endpoint, begin);
    let left = false;
    /** Waits for what a method of the page promises: in one browser's protocol one page is asked after the other. */
    const waited = async (method: 'settled' | 'sending'): Promise<void> => {
      const index = await page.evaluate((name: typeof method) => {
        const at = window.visit.done.push(false) - 1;
        void window.visit.tab?.[name]().then(() => (window.visit.done[at] = true));
        return at;
      }, method);
      await until(async () => left || page.evaluate((at: number) => window.visit.done[at] === true, index));
    };
    const tab: Tab = {
      act: (intent) => page.evaluate((what: typeof intent) => window.visit.tab?.act(what), intent),
      settled: () => waited('settled'),
      sending: () => waited('sending'),
      async look() {
        const look = await page.evaluate(async () => ({
          ...(await window.visit.tab?.look()),
          errors: window.visit.errors,
        }));
        if (look.errors.length) throw new Error(`the page: ${look.errors.join('; ')}`);
        return look as Awaited<ReturnType<Tab['look']>>;
      },
      offline: (is) => page.evaluate((value: boolean) => window.visit.tab?.offline(value), is),
      patience: (limit) => page.evaluate((value: number) => window.visit.tab?.patience(value), limit),
      // Without a screen, all tabs are in sight at once.
      sight: (state) =>
        page.evaluate(
          (value: string) => {
            Object.defineProperty(document, 'visibilityState', { configurable: true, value });
            document.dispatchEvent(new Event('visibilitychange'));
          },
          state === 'hidden' ? 'hidden' : 'visible',
        ),
      async leave() {
        left = true;
        pages.delete(tab);
        await (page === first ? page.open('about:blank') : page.close());
      },
    };
    pages.set(tab, { page, gone: () => void (left = true) });
    return tab;
  }

  return {
    async open(begin) {
      const inUse = [...pages.values()].some(({ page }) => page === first);
      const page = inUse ? await first.tab() : first;
      await page.open(`${site.origin}/`);
      return start(page, begin);
    },
    async reload(tab, begin) {
      const found = pages.get(tab);
      if (!found) throw new Error('the page is not open');
      found.gone();
      pages.delete(tab);
      await found.page.reload();
      return start(found.page, begin);
    },
    close: async () => site.close(),
  };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
}
