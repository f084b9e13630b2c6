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

  for (const [state, selector, goal] of [
    ['choices-first', '.choice', '.step > h3'],
    ['choices-second', '.choice', '.step > h3'],
    ['questions', '.step .choice', '.card > h3'],
    ['candidates', '.card .choice', '.card > h3'],
    ['path-changed', '.crumb', '.step > h3'],
    ['answer-choice', '.feedback button', '.feedback button[aria-pressed=true]'],
  ] as const) {
    test(`a tap on a choice opens no keyboard, on the way of the focus and where it comes to: ${state}`, async () => {
      await gallery.show(state);
      const place = await gallery.evaluate(async (wanted) => {
        const root = document.querySelector('madoguchi-chat')?.shadowRoot;
        const control = root?.querySelector<HTMLElement>(wanted);
        control?.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const opening: string[] = [];
        const before = root?.activeElement ?? null;
        Object.assign(window, { opening, before });
        root?.addEventListener('focusin', ({ target }) => {
          const { tagName } = target as Element;
          if ((target as Element).matches('input,textarea,select,[contenteditable]')) opening.push(tagName);
        });
        const box = control?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }, selector);
      assert.ok(place);
      await gallery.page.touchscreen.tap(place.x, place.y);
      // The focus follows what is new a moment after that is drawn.
      await gallery.page.waitForFunction(
        (wanted) => {
          const { opening, before } = window as unknown as { opening: string[]; before: Element | null };
          const active = document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement;
          return opening.length > 0 || (active !== before && active?.matches(wanted));
        },
        {},
        goal,
      );
      assert.deepEqual(await gallery.evaluate(() => (window as unknown as { opening: string[] }).opening), []);
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
