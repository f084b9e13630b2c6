import { findEngines, startWebKitDriver } from '../../tools/browsers.mjs';
import type { Engine, Page } from './page.js';
import { openPuppeteerPage } from './puppeteer-page.js';
import { openWebDriverPage } from './webdriver-page.js';

const found = findEngines();
const asked = process.env['E2E_ENGINES']?.split(',');

/** The engines of this machine, or those of them that `E2E_ENGINES` names. */
export const engines: readonly Engine[] = (['chromium', 'firefox', 'webkit'] as const).filter(
  (engine) => found[engine] && (!asked || asked.includes(engine)),
);

let driver: Promise<Awaited<ReturnType<typeof startWebKitDriver>>> | undefined;

/**
 * Opens a page of its own: no other page's storage, no other page's history.
 * @param proxy - Host and port through which the browser sends everything, also to this machine. Default: none.
 */
export async function openPage(engine: Engine, proxy?: string): Promise<Page> {
  const { chromium, firefox, webkit } = found;
  if (engine === 'webkit') {
    if (!webkit) throw new Error('WebKit is missing');
    const { port } = await (driver ??= startWebKitDriver(webkit));
    return openWebDriverPage(port, webkit.binary, proxy);
  }
  return openPuppeteerPage(engine, (engine === 'chromium' ? chromium : firefox) ?? '', proxy);
}

/** Ends what pages share. */
export async function closeEngines(): Promise<void> {
  (await driver)?.close();
  driver = undefined;
}
