import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closeEngines, engines, openPage } from '../e2e/driver/engines.js';
import type { Computed, Page } from '../e2e/driver/page.js';
import { startDemo, type Demo } from '../tools/demo-server.mjs';

// What a screen reader gets is the browser's accessibility tree. Orca cannot tell what Safari gives to VoiceOver; the engine
// of Safari itself can: role and name of everything that has a meaning, from its own tree, are those that Chromium has.

const MEANINGFUL =
  'dialog,h2,h3,h4,button,a,select,input,textarea,summary,section,article,nav,aside,ol,ul,li,table,th,[role]';

const STATES = [
  ...['consent-changed', 'notices', 'choices-second', 'questions', 'questions-failed', 'composer-refused', 'waiting'],
  ...['answer-table', 'answer-helped', 'candidates', 'candidates-none', 'no-answer', 'safety', 'error-offline'],
  ...['quota-reached', 'restored', 'offices-open', 'help', 'settings-receipt', 'settings-declined'],
];

/** Where the engines name one and the same thing differently. Left: Chromium, right: WebKit. */
const SAME: Readonly<Record<string, string>> = {
  // A list to choose from that is closed is a button with a menu to GTK.
  combobox: 'button',
  // ARIA has no role for `summary`.
  DisclosureTriangle: '',
  LabelText: '',
  // The name of the role in ARIA 1.3's draft, and before.
  image: 'img',
  // Grouping without a meaning.
  generic: '',
};

/** These need no name, their text is read: the engines derive one from what is inside, or do not. */
const UNNAMED = /^(listitem|article|note|columnheader)$/;

const both = engines.includes('chromium') && engines.includes('webkit');

describe('accessibility trees', { skip: both ? false : 'needs Chromium and WebKit in one run' }, () => {
  let demo: Demo;
  let pages: Page[];

  before(async () => {
    demo = await startDemo();
    pages = [await openPage('chromium'), await openPage('webkit')];
    for (const page of pages) await page.resize(1280, 800);
  });

  after(async () => {
    for (const page of pages) await page.close();
    await closeEngines();
    demo.close();
  });

  async function tree(page: Page, state: string): Promise<string[]> {
    await page.open(`${demo.hwis}gallery/state.html?state=${state}`);
    const limit = AbortSignal.timeout(30_000);
    while (!(await page.evaluate(() => document.documentElement.dataset['gallery']))) limit.throwIfAborted();
    const plain = ({ role, name }: Computed): string =>
      `${page.engine === 'chromium' ? (SAME[role] ?? role) : role} ${UNNAMED.test(role) ? '' : name.replace(/\s+/g, ' ').trim()}`;
    return ((await page.computed(MEANINGFUL)) ?? []).map(plain);
  }

  for (const state of STATES) {
    test(`WebKit and Chromium tell the same of ${state}`, async () => {
      const [chromium, webkit] = await Promise.all(pages.map((page) => tree(page, state)));
      assert.ok((chromium?.length ?? 0) > 10, 'something is there');
      assert.deepEqual(webkit, chromium);
    });
  }
});
