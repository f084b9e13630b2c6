import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { engines } from '../e2e/driver/engines.js';
import { CHROMIUM_ARGS, findEngines } from '../tools/browsers.mjs';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { ROOT } from '../tools/run.mjs';
import { describeTree } from './trees/describe-tree.js';
import { readTree } from './trees/read-tree.js';

// Roles, names and states of every state are kept as text. A change in what assistive technology gets is a change in a file,
// which is seen in review. `npm run snapshots` writes them again.

const FOLDER = join(ROOT, 'docs/accessibility/snapshots');
const UPDATE = process.argv.includes('--update');

describe(
  'snapshots of the accessibility tree',
  { skip: engines.includes('chromium') ? false : 'needs Chromium' },
  () => {
    let demo: Demo;
    let browser: Browser;
    let page: Page;
    let protocol: CDPSession;

    before(async () => {
      if (UPDATE) mkdirSync(FOLDER, { recursive: true });
      demo = await startDemo();
      browser = await puppeteer.launch({ executablePath: findEngines().chromium ?? '', args: CHROMIUM_ARGS });
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      protocol = await page.createCDPSession();
      await protocol.send('Accessibility.enable');
    });

    after(async () => {
      await browser.close();
      demo.close();
    });

    for (const { id, title, reach } of STATES) {
      test(`${id} gives the names, roles and states that are kept`, async (context) => {
        await page.goto(`${demo.hwis}gallery/state.html?state=${id}&theme=light`);
        await page.waitForFunction(() => document.documentElement.dataset['gallery']);
        assert.equal(await page.evaluate(() => document.documentElement.dataset['gallery']), 'ready');
        const tree = describeTree(await readTree(protocol), 'ja');
        const text = `# ${title.ja}\n# ${reach.ja}\n\n${tree}\n`;
        const file = join(FOLDER, `${id}.txt`);
        if (UPDATE) writeFileSync(file, text);
        const [is, was] = [text.split('\n'), readFileSync(file, 'utf8').split('\n')];
        if (text === was.join('\n')) return;
        context.diagnostic('where this is meant: npm run snapshots');
        const at = is.findIndex((line, index) => line !== was[index]);
        assert.deepEqual(excerpt(is, at), excerpt(was, at));
      });
    }

    test('no file is left of a state that is no more', () => {
      const ids = new Set<string>(STATES.map((state) => state.id));
      const left = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && !ids.has(name.replace(/\.txt$/, '')));
      if (UPDATE) for (const name of left) rmSync(join(FOLDER, name));
      else assert.deepEqual(left, []);
    });
  },
);

/** Lines around a line, so that one sees what has changed without the whole of two trees. */
function excerpt(lines: readonly string[], at: number): readonly string[] {
  const from = at < 0 ? lines.length : at;
  return lines
    .slice(Math.max(0, from - 2), from + 6)
    .map((line, index) => `${Math.max(0, from - 2) + index + 1}: ${line}`);
}
