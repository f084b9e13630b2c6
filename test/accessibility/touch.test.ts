import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines } from '../e2e/driver/engines.js';
import { openGallery, type GalleryPage } from './measure/gallery-page.js';

// A phone, in Chromium with real touches of its protocol. (The keyboard of a phone is in test/e2e/touch/keyboard-cover.test.ts,
// the size of targets in keyboard-states.test.ts.)

describe('touch', { skip: engines.includes('chromium') ? false : 'touched in Chromium' }, () => {
  let gallery: GalleryPage;
  before(async () => {
    gallery = await openGallery();
    await gallery.page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
  });
  after(() => gallery.close());

  for (const [state, selector] of [
    ['choices-first', '.choice'],
    ['choices-second', '.choice'],
    ['questions', '.step .choice'],
    ['candidates', '.card .choice'],
    ['path-changed', '.crumb'],
    ['answer-choice', '.feedback button'],
  ] as const) {
    test(`a tap on a choice opens no keyboard: ${state}`, async () => {
      await gallery.show(state);
      const place = await gallery.evaluate(async (wanted) => {
        const control = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector<HTMLElement>(wanted);
        control?.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = control?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, selector);
      assert.ok(place);
      const before = await gallery.evaluate(() => document.querySelector('madoguchi-chat')?.shadowRoot?.textContent);
      await gallery.page.touchscreen.tap(place.x, place.y);
      await gallery.page.waitForFunction(
        (text) => document.querySelector('madoguchi-chat')?.shadowRoot?.textContent !== text,
        {},
        before ?? '',
      );
      const focused = await gallery.evaluate(() => {
        const active = document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement;
        return { tag: active?.tagName, editable: !!active?.matches('input,textarea,select,[contenteditable]') };
      });
      assert.equal(focused.editable, false, `the focus is in ${focused.tag ?? 'nothing'}`);
    });
  }

  test('nothing forbids to zoom with two fingers, or takes the gesture for itself', async () => {
    await gallery.show('answer-long');
    const protocol = await gallery.page.createCDPSession();
    await protocol.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    const { scale, forbidding, taken } = await gallery.evaluate(() => {
      const root = document.querySelector('madoguchi-chat')?.shadowRoot;
      const all = [...(root?.querySelectorAll('*') ?? [])];
      const options = { bubbles: true, cancelable: true, composed: true };
      const gestures = (): Event[] => [
        new WheelEvent('wheel', { ...options, ctrlKey: true, deltaY: -100 }),
        ...['touchstart', 'touchmove', 'gesturestart', 'gesturechange', 'dblclick'].map(
          (type) => new Event(type, options),
        ),
      ];
      return {
        scale: window.visualViewport?.scale ?? 0,
        forbidding: all.filter((each) => getComputedStyle(each).touchAction !== 'auto').map((each) => each.className),
        taken: ['.frame', '.body', '.card', '.button', 'textarea'].flatMap((selector) =>
          gestures().flatMap((event) => {
            root?.querySelector(selector)?.dispatchEvent(event);
            return event.defaultPrevented ? [`${event.type} on ${selector}`] : [];
          }),
        ),
      };
    });
    assert.equal(scale, 2);
    assert.deepEqual(forbidding, []);
    assert.deepEqual(taken, []);
  });
});
