import puppeteer, { type KeyInput } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../../tools/browsers.mjs';
import { expression, type Computed, type Engine, type Page } from './page.js';

/** Opens a page in Chromium or Firefox. */
export async function openPuppeteerPage(engine: Exclude<Engine, 'webkit'>, executablePath: string): Promise<Page> {
  const browser = await puppeteer.launch(
    engine === 'chromium'
      ? { executablePath, args: CHROMIUM_ARGS }
      : { browser: 'firefox', executablePath, extraPrefsFirefox: { 'intl.accept_languages': 'ja' } },
  );
  const page = await browser.newPage();
  return {
    engine,
    resize: (width, height) => page.setViewport({ width, height }),
    async open(url) {
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
      await page.evaluate('history.back()');
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
    close: () => browser.close(),
  };
}
