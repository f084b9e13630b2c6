import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import { closeEngines, engines } from '../e2e/driver/engines.js';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { combinations, conditionPairs, eachStateOnce } from './axe/combination.js';
import { lineOf } from './axe/finding.js';
import { lookEverywhere } from './axe/look-everywhere.js';
import { openAxe } from './axe/open-axe.js';
import { readReview, review } from './axe/review.js';

// axe-core looks at every state of the gallery, at whole pages. In Chromium each state meets each language, theme, mode, width,
// text size and way of furigana, and these meet each other two by two; Firefox and WebKit see each state once, with other
// combinations each. `npm run test:axe-full` takes all combinations there are.

const SHOWN = { chromium: combinations(), firefox: eachStateOnce(1), webkit: eachStateOnce(2) };

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  demo.close();
  await closeEngines();
});

for (const [engine, shown] of Object.entries(SHOWN)) {
  test(`what ${engine} is asked has every state, and every two conditions together`, () => {
    assert.deepEqual(new Set(shown.map(({ state }) => state)), new Set(STATES.map(({ id }) => id)));
    assert.deepEqual(new Set(shown.flatMap(conditionPairs)), new Set(SHOWN.chromium.flatMap(conditionPairs)));
  });
}

for (const engine of engines) {
  describe(`${engine}: axe`, () => {
    test('finds nothing wrong in any state, and what it cannot tell is judged', async () => {
      const { faults, incomplete } = await lookEverywhere(engine, `${demo.hwis}gallery/`, SHOWN[engine]);
      assert.deepEqual(faults, []);
      const { unmatched, unused } = review(incomplete, readReview(), engine);
      assert.deepEqual(
        unmatched.map((finding) => `${finding.shown} | ${lineOf(finding)}`),
        [],
        'not in needs-review.json',
      );
      assert.deepEqual(unused, [], 'in needs-review.json, but found nowhere');
    });

    test('finds nothing wrong in the list of states, and what is wrong it finds', async () => {
      const axe = await openAxe(engine, `${demo.hwis}gallery/`);
      try {
        for (const lang of ['ja', 'en']) {
          assert.deepEqual(await axe.lookAt(`./?lang=${lang}`), { violations: [], incomplete: [] });
        }
        const { violations } = await axe.lookAt('state.html?state=answer-long&lang=en&mode=inline', () => {
          const root = document.querySelector('madoguchi-chat')?.shadowRoot;
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '.mine{color:#bbb!important;background:#fff!important}.spoilt{all:unset;width:9px;height:9px}',
          );
          root?.adoptedStyleSheets.push(sheet);
          // The first of these is scrolled away: axe alone cannot tell its contrast.
          const [first] = root?.querySelectorAll('.mine') ?? [];
          for (let count = 0; count < 2; count++) {
            first?.after(Object.assign(document.createElement('button'), { className: 'spoilt' }));
          }
          document.body.append(Object.assign(document.createElement('p'), { textContent: 'in no landmark' }));
        });
        const found = new Set(violations.map(({ rule }) => rule));
        for (const rule of ['color-contrast', 'button-name', 'target-size', 'region']) {
          assert.ok(found.has(rule), `${rule} is not among ${[...found].join()}`);
        }
      } finally {
        await axe.close();
      }
    });
  });
}
