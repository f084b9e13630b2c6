import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, inEveryEngine } from './driver/in-every-engine.js';

// A phone's keyboard is not there in a test. What it does to the page is: the visual viewport becomes lower and says so.

inEveryEngine('the keyboard of a phone', PHONE, (walk) => {
  test('leaves the field in sight, and gives the screen back', async () => {
    await walk.page.open(walk.demo.hwis);
    await walk.visitor.click('質問する', '同意して参加する', '登録とマイページ', '求職の登録');
    // The list stands above the field: it has to be there first, as for a person who reads it.
    await walk.visitor.sees('ハローワークに行かずに');
    const heights = await walk.page.evaluate(async () => {
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
