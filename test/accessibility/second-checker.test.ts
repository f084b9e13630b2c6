import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { engines } from '../e2e/driver/engines.js';
import { CHROMIUM_ARGS, findEngines } from '../tools/browsers.mjs';
import { startDemo, type Demo } from '../tools/demo-server.mjs';

// One checker's rules have one checker's blind spots. IBM's Equal Access engine knows other rules than axe-core does, and
// looks into shadow trees too. Nothing that it calls a failure may be in any state. What it wants a person to look at is in
// the list below, each with what was seen.

const ENGINE = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'),
  'utf8',
);

/** Rules whose findings a person has to judge, and how they were judged on the gallery's screenshots (2026-11-25). */
const JUDGED: Readonly<Record<string, string>> = {
  style_highcontrast_visible: 'Asked of every page with a style sheet. Forced colours are measured in the other tests.',
  style_color_misuse: 'Asked of every page with a style sheet. What is chosen is also bold, bordered or named.',
  element_tabbable_visible: 'Controls in the part of the panel that is scrolled away come into view with focus.',
  form_submit_button_exists: 'While a question is being answered there is only the button that stops it.',
  text_block_heading: 'Bold sentences about what is so now (open until, waiting, what is missing): they head nothing.',
  input_label_visible: 'The label stands beside its field in the same shadow tree; the checker looks in the document.',
  a_target_warning: 'A link that opens a new tab says so in its name.',
  list_structure_proper: 'Description lists whose pairs are grouped by div, as HTML allows.',
  widget_tabbable_exists:
    'The launcher, while the panel lies over it: Tab would lead to what cannot be seen. Screen readers keep it, and can press it to close.',
  aria_role_redundant: 'WebKit takes the role from lists without markers; it is given back.',
};

interface Finding {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly snippet: string;
}

async function findings(page: Page, demo: Demo, id: string): Promise<readonly Finding[]> {
  await page.goto(`${demo.hwis}gallery/state.html?state=${id}`);
  await page.waitForFunction(() => document.documentElement.dataset['gallery'] === 'ready');
  await page.evaluate(ENGINE);
  return page.evaluate(async () => {
    const { ace_ibma: ace } = window as unknown as {
      ace_ibma: {
        Checker: new () => {
          check(
            node: Document,
            guidelines: readonly string[],
          ): Promise<{ results: { ruleId: string; value: [string, string]; message: string; snippet: string }[] }>;
        };
      };
    };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']);
    return results
      .filter(({ value }) => value[1] !== 'PASS')
      .map(({ ruleId, value, message, snippet }) => ({ rule: ruleId, level: value.join('/'), message, snippet }));
  });
}

describe('a second checker', { skip: engines.includes('chromium') ? false : 'looks in Chromium' }, () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;

  before(async () => {
    demo = await startDemo();
    browser = await puppeteer.launch({ executablePath: findEngines().chromium ?? '', args: CHROMIUM_ARGS });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    // The checker is a script of its own, which the pages' policy would refuse.
    await page.setBypassCSP(true);
  });

  after(async () => {
    await browser.close();
    demo.close();
  });

  test('the second checker finds no failure in any state', async () => {
    const used = new Set<string>();
    const unjudged: string[] = [];
    for (const { id } of STATES) {
      for (const { rule, level, message, snippet } of await findings(page, demo, id)) {
        if (level !== 'VIOLATION/FAIL' && JUDGED[rule]) used.add(rule);
        else unjudged.push(`${id}: ${level} ${rule}: ${message} ${snippet.slice(0, 120)}`);
      }
    }
    assert.deepEqual(unjudged, []);
    assert.deepEqual(
      Object.keys(JUDGED).filter((rule) => !used.has(rule)),
      [],
      'judged, but found nowhere',
    );
  });
});
