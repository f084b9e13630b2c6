import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { closeEngines, engines, openPage } from './driver/engines.js';
import { Visitor } from './driver/visitor.js';

// A phone's keyboard is not there in a test. What it does to the page is: the visual viewport becomes lower and says so.

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(async () => {
  demo.close();
  await closeEngines();
});

for (const engine of engines) {
  describe(`${engine}: the keyboard of a phone`, () => {
    test('leaves the field in sight, and gives the screen back', async (t) => {
      const page = await openPage(engine);
      t.after(() => page.close());
      await page.resize(320, 640);
      await page.open(demo.hwis);
      const visitor = new Visitor(page);
      await visitor.click('質問する', '同意して参加する', '求職の');
      await visitor.sees('言葉で質問する');
      const heights = await page.evaluate(async () => {
        const root = document.querySelector('madoguchi-chat')?.shadowRoot;
        const field = root?.querySelector('textarea');
        const frame = root?.querySelector('.frame');
        if (!field || !frame) throw new Error('no field');
        const whole = frame.getBoundingClientRect().height;
        Object.defineProperty(window.visualViewport, 'height', { value: 300, configurable: true });
        field.focus();
        window.visualViewport?.dispatchEvent(new Event('resize'));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const covered = frame.getBoundingClientRect().height;
        const { top, bottom } = field.getBoundingClientRect();
        field.blur();
        return { whole, covered, inSight: top >= 0 && bottom <= 300, after: frame.getBoundingClientRect().height };
      });
      assert.equal(heights.covered, 300);
      assert.ok(heights.inSight);
      assert.equal(heights.after, heights.whole);
    });
  });
}
