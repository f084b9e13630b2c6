import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { HTML_RULES } from '../config/html-validate.js';
import { closeEngines, engines } from '../e2e/driver/engines.js';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { eachStateOnce } from './axe/combination.js';
import { openGalleryPages, type GalleryPages } from './axe/open-gallery-pages.js';

// The HTML of every state is valid: the page's own, and what is in the element's shadow tree, as the browser has it. Each state
// is drawn once, and all languages, modes and furigana are among them. A shadow tree is a scope of ids of its own, and so is
// held against the standard as a document of its own.

/** While a question is being answered there is only the button that stops it: nothing can be sent. */
const WITHOUT_SUBMIT = /^waiting.* wcag\/h32: /;

const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));

async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const lines = html.split('\n');
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) =>
        `${ruleId}: ${message} ${(lines[line - 1] ?? '').slice(Math.max(0, column - 20), column + 100)}`,
    ),
  );
}

/** What stands in the shadow tree, as a document. */
function asDocument(fragment: string): string {
  return `<!DOCTYPE html><html lang="ja"><head><title>-</title></head><body>${fragment}</body></html>`;
}

describe('HTML', { skip: engines.includes('chromium') ? false : 'needs Chromium' }, () => {
  let demo: Demo;
  let pages: GalleryPages;
  before(async () => {
    demo = await startDemo();
    pages = await openGalleryPages('chromium', `${demo.hwis}gallery/`);
  });
  after(async () => {
    await pages.close();
    await closeEngines();
    demo.close();
  });

  test('of every state is valid', async () => {
    const found: string[] = [];
    let shadows = 0;
    for (const combination of eachStateOnce(0)) {
      await pages.show(combination);
      const { page, shadow } = await pages.page.evaluate(() => ({
        page: document.documentElement.outerHTML,
        shadow: document.querySelector('madoguchi-chat')?.shadowRoot?.innerHTML ?? '',
      }));
      if (shadow) shadows++;
      const shown = Object.values(combination).join(' ');
      for (const html of [`<!DOCTYPE html>${page}`, asDocument(shadow)]) {
        found.push(...(await faults(html)).map((fault) => `${shown} | ${fault}`));
      }
    }
    assert.deepEqual(
      found.filter((fault) => !WITHOUT_SUBMIT.test(fault)),
      [],
    );
    assert.ok(
      found.some((fault) => WITHOUT_SUBMIT.test(fault)),
      'the exception is still needed',
    );
    assert.ok(shadows > 50, 'there are shadow trees');
  });

  test('that is not valid is found', async () => {
    const wrong =
      '<p id="a"><b id="a">!</b></p><ul><p>!</p></ul><button type="push" aria-label="x">!</button><label for="b">!</label>';
    const rules = new Set((await faults(asDocument(wrong))).map((fault) => fault.split(':')[0]));
    for (const rule of ['no-dup-id', 'element-permitted-content', 'attribute-allowed-values']) {
      assert.ok(rules.has(rule), `${rule} is not among ${[...rules].join()}`);
    }
  });
});
