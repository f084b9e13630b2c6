import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { engines } from '../e2e/driver/engines.js';
import { CHROMIUM_ARGS, findEngines } from '../tools/browsers.mjs';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { readReview, review, type Finding } from './second-checker/review.js';

// One checker's rules have one checker's blind spots. IBM's Equal Access engine knows other rules than axe-core does, and
// looks into shadow trees too. Nothing that it calls a failure may be in any state. What it wants a person to look at is in
// second-checker-review.json, state by state: who has to look, why, and what was seen.

const ENGINE = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'),
  'utf8',
);

async function findings(page: Page, demo: Demo, id: string): Promise<readonly Finding[]> {
  await page.goto(`${demo.hwis}gallery/state.html?state=${id}`);
  await page.waitForFunction(() => document.documentElement.dataset['gallery'] === 'ready');
  await page.evaluate(ENGINE);
  const found = await page.evaluate(async () => {
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
  return found.map((each) => ({ state: id, ...each }));
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
    const found: Finding[] = [];
    for (const { id } of STATES) found.push(...(await findings(page, demo, id)));
    const { unjudged, unused } = review(
      found,
      readReview(),
      STATES.map(({ id }) => id),
    );
    assert.deepEqual(unjudged, [], 'not in second-checker-review.json');
    assert.deepEqual(unused, [], 'in second-checker-review.json, but found nowhere');
  });
});
