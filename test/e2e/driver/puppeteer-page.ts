import puppeteer, { type Browser, type Page as BrowserPage, type KeyInput } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../../tools/browsers.mjs';
import { expression, type Computed, type Engine, type Page } from './page.js';

/** Opens a page in Chromium or Firefox. */
export async function openPuppeteerPage(
  engine: Exclude<Engine, 'webkit'>,
  executablePath: string,
  proxy?: string,
): Promise<Page> {
  const browser = await puppeteer.launch(
    engine === 'chromium'
      ? {
          executablePath,
          args: [...CHROMIUM_ARGS, ...(proxy ? chromiumProxy(proxy) : [])],
        }
      : {
          browser: 'firefox',
          executablePath,
          extraPrefsFirefox: { 'intl.accept_languages': 'ja', ...(proxy && firefoxProxy(proxy)) },
        },
  );
  return pageOf(engine, browser, await browser.newPage(), () => browser.close());
}

function pageOf(
  engine: Exclude<Engine, 'webkit'>,
  browser: Browser,
  page: BrowserPage,
  close: () => Promise<void>,
): Page {
  let isBack = false;
  /** Of what follows a page that Firefox had kept puppeteer hears nothing, once: that is an empty page. */
  async function clear(): Promise<void> {
    if (!isBack || engine !== 'firefox') return;
    isBack = false;
    await page.evaluate("void setTimeout(() => location.assign('about:blank'))");
    const isEmpty = (): Promise<unknown> => page.evaluate("location.href === 'about:blank'").catch(() => false);
    while (!(await isEmpty())) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    engine,
    resize: (width, height) => page.setViewport({ width, height }),
    async open(url) {
      await clear();
      await page.goto(url, { waitUntil: 'load' });
    },
    evaluate: async (run, ...args) => (await page.evaluate(expression(run, args))) as never,
    async inject(script) {
      await page.evaluate(script);
    },
    click: (x, y) => page.mouse.click(x, y),
    async press(key, { shift, control, alt } = {}) {
      const held = ([shift && 'Shift', control && 'Control', alt && 'Alt'] as const).filter((each) => !!each);
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput);
      for (const each of held.reverse()) await page.keyboard.up(each);
    },
    type: (text) => page.keyboard.type(text),
    async back() {
      // A moment later: of a page that is gone there is no result to wait for.
      await page.evaluate('void setTimeout(() => history.back())');
      isBack = true;
    },
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    async computed(selector) {
      if (engine === 'firefox') return null;
      const protocol = await page.createCDPSession();
      const { result } = await protocol.send('Runtime.evaluate', {
        expression: `[...document.querySelector('madoguchi-chat').shadowRoot.querySelectorAll(${JSON.stringify(selector)})]
          .filter((each) => each.checkVisibility())`,
      });
      const list = await protocol.send('Runtime.getProperties', {
        ...{ objectId: result.objectId ?? '', ownProperties: true },
      });
      const found: Computed[] = [];
      for (const { name: index, value } of list.result) {
        if (!/^\d+$/.test(index) || !value?.objectId) continue;
        const { nodes } = await protocol.send('Accessibility.getPartialAXTree', {
          ...{ objectId: value.objectId, fetchRelatives: false },
        });
        const [own] = nodes;
        found.push({ role: String(own?.role?.value ?? ''), name: String(own?.name?.value ?? '') });
      }
      await protocol.detach();
      return found;
    },
    screenshot: () => page.screenshot(),
    async tab() {
      const other = await browser.newPage();
      return pageOf(engine, browser, other, () => other.close());
    },
    front: () => page.bringToFront(),
    close,
  };
}

/** Chromium's settings for a proxy of everything, also of this machine; it does not ask its maker what a field is for. */
function chromiumProxy(proxy: string): string[] {
  return [
    ...[`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'],
    '--disable-features=AutofillServerCommunication',
  ];
}

/** Firefox's settings for a proxy of everything, also of this machine. */
function firefoxProxy(proxy: string): Record<string, string | number | boolean> {
  const [host = '', port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    ...{ 'network.proxy.http': host, 'network.proxy.http_port': Number(port) },
    ...{ 'network.proxy.ssl': host, 'network.proxy.ssl_port': Number(port) },
    'network.proxy.allow_hijacking_localhost': true,
  };
}
