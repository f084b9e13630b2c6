import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findEngines } from './browsers.mjs';
import { startDemo } from './demo-server.mjs';
import { ROOT, stop } from './run.mjs';

// Pictures of the screens, to be looked at: phone and desktop, light, dark and forced colours. They go to test/results/.

const { chromium } = findEngines();
if (!chromium) stop('Screenshots need Chromium.');
const folder = join(ROOT, 'test/results');
await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });

const LOOKS = {
  light: { features: [], forced: 'none' },
  dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }], forced: 'none' },
  forced: { features: [{ name: 'prefers-color-scheme', value: 'dark' }], forced: 'active' },
};
const SIZES = { phone: { width: 320, height: 640 }, desktop: { width: 1280, height: 800 } };

for (const [look, { features, forced }] of Object.entries(LOOKS)) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.emulateMediaFeatures(features);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [...features, { name: 'forced-colors', value: forced }],
    });
    const shot = async (name) => writeFile(join(folder, `${name}-${size}-${look}.png`), await page.screenshot());
    const press = async (text) => {
      const control = await page.waitForFunction(
        (wanted) =>
          [...document.querySelector('madoguchi-chat').shadowRoot.querySelectorAll('button,a')].find(
            (each) => each.textContent.trim().startsWith(wanted) && each.checkVisibility(),
          ),
        {},
        text,
      );
      await control.asElement().click();
      await page.mouse.move(0, 0);
      await page.waitForNetworkIdle({ idleTime: 150 });
    };
    await page.goto(demo.hwis);
    await shot('0-launcher');
    await press('質問する');
    await shot('1-consent');
    await press('同意して参加する');
    await shot('2-choices');
    await press('登録とマイページ');
    await press('求職の登録');
    await shot('3-questions');
    await press('ハローワークに行かずに');
    await shot('4-answer');
    const type = async (text) => {
      await page.evaluate(() => document.querySelector('madoguchi-chat').shadowRoot.querySelector('textarea').focus());
      await page.keyboard.type(text);
      await shot(`5-composer-${text.length}`);
      await page.keyboard.press('Enter');
      await page.waitForNetworkIdle({ idleTime: 300 });
    };
    await type('登録の期間');
    await shot('6-candidates');
    await type('カレーの作り方を');
    await shot('7-no-answer');
    await type('もう消えてしまいたい');
    await shot('7-safety');
    await press('窓口を探す');
    await shot('8-offices');
    await press('使い方');
    await shot('9-help');
    await press('設定');
    await shot('a-settings');
    await context.close();
  }
}
await browser.close();
demo.close();
console.log(`Pictures are in ${folder}`);
