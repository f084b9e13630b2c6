import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, inEveryEngine } from '../driver/in-every-engine.js';

// A phone's keyboard is not there in a test. What it does to the page is: the visual viewport becomes lower and says so, the
// layout stays as it is (the default of Safari, and of Chrome and Firefox on Android).

/** What is left of a small phone's and of a common phone's screen above the keyboard, CSS pixels. */
const SCREENS = [
  [PHONE, 380],
  [[390, 844], 508],
] as const;

interface Sight {
  /** Upper and lower edge, CSS pixels. */
  readonly panel: readonly [number, number];
  readonly bar: readonly [number, number];
  readonly field: readonly [number, number];
  readonly button: readonly [number, number];
  /** Of the last message. */
  readonly message: readonly [number, number];
  readonly choices: readonly [number, number];
  readonly focused: string;
}

inEveryEngine('the keyboard of a phone', PHONE, (walk) => {
  /** Shows a state, with the field ready to be typed into. */
  async function arrive(state: string, [width, height]: readonly [number, number]): Promise<void> {
    await walk.page.resize(width, height);
    await walk.page.open(`${walk.demo.hwis}gallery/state.html?state=${state}`);
    await walk.visitor.until(state, () =>
      walk.page.evaluate(() => document.documentElement.dataset['gallery'] === 'ready'),
    );
  }

  /** What the system does to the page: less of it can be seen, from `top` on, or a part of it in a larger scale. */
  const see = (height: number, { top = 0, scale = 1 } = {}): Promise<void> =>
    walk.page.evaluate(
      (values) => {
        const viewport = window.visualViewport;
        if (!viewport) throw new Error('no visual viewport');
        for (const [name, value] of Object.entries(values)) {
          Object.defineProperty(viewport, name, { value, configurable: true });
        }
        viewport.dispatchEvent(new Event('resize'));
        viewport.dispatchEvent(new Event('scroll'));
      },
      { height, offsetTop: top, scale },
    );

  const focusField = (): Promise<void> =>
    walk.page.evaluate(() => document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.focus());

  const sight = (): Promise<Sight> =>
    walk.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const root = document.querySelector('madoguchi-chat')?.shadowRoot;
      const edges = (selector: string): readonly [number, number] => {
        const box = root?.querySelector(selector)?.getBoundingClientRect();
        if (!box) throw new Error(`no ${selector}`);
        return [Math.round(box.top), Math.round(box.bottom)];
      };
      return {
        panel: edges('.frame'),
        bar: edges('.bar'),
        field: edges('textarea'),
        button: edges('.composer > .button'),
        message: edges('.transcript > li:last-child'),
        choices: edges('.step'),
        focused: root?.activeElement?.tagName ?? '',
      };
    });

  /** Waits until the panel has this height. */
  async function fits(height: number): Promise<Sight> {
    let now: Sight | undefined;
    await walk.visitor.until(`a panel of ${height} px`, async () => {
      now = await sight();
      return now.panel[1] - now.panel[0] === height;
    });
    return now as unknown as Sight;
  }

  for (const [size, left] of SCREENS) {
    for (const state of ['answer-search', 'candidates', 'no-answer', 'waiting']) {
      test(`leaves the composer and the end of the last message in sight: ${state}, ${size.join('×')}`, async () => {
        await arrive(state, size);
        await focusField();
        await see(left);
        const { bar, field, button, message, choices } = await fits(left);
        assert.equal(bar[0], 0, 'the way out is in sight');
        assert.ok(field[0] >= bar[1] && field[1] <= left, `the field is in sight: ${field.join()}`);
        assert.ok(button[0] >= bar[1] && button[1] <= left, `the button is in sight: ${button.join()}`);
        // A line of text is 27 pixels high.
        assert.ok(message[1] - bar[1] >= 27 && message[1] <= field[0], `the message ends in sight: ${message.join()}`);
        assert.ok(choices[0] > button[1], 'the choices are below meanwhile');
      });
    }
  }

  test('moves nothing from under a finger that leaves the field, and gives the screen back when it goes', async () => {
    const [[width, height], left] = SCREENS[1];
    await arrive('answer-search', [width, height]);
    const before = await sight();
    await focusField();
    await see(left);
    const typing = await fits(left);
    await walk.page.evaluate(() =>
      (document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement as HTMLElement | null)?.blur(),
    );
    assert.deepEqual(await sight(), { ...typing, focused: '' });
    await see(height);
    const after = await fits(height);
    assert.ok(after.choices[1] < after.field[0], 'the choices are above the field again');
    assert.deepEqual(after.panel, before.panel);
    // Nobody listens any longer: a bar of the browser that comes and goes is no keyboard.
    await see(left);
    assert.deepEqual((await sight()).panel, before.panel);
  });

  test('is followed where the browser moves the page for it', async () => {
    const [size, left] = SCREENS[1];
    await arrive('answer-search', size);
    await focusField();
    await see(left);
    await fits(left);
    await see(left, { top: 120 });
    await walk.visitor.until('the panel to follow', async () => (await sight()).panel[0] === 120);
  });

  test('is not what somebody does who zooms in with two fingers', async () => {
    const [[width, height], left] = SCREENS[1];
    await arrive('answer-search', [width, height]);
    await focusField();
    await see(height);
    await fits(height);
    await see(height / 2, { top: 100, scale: 2 });
    assert.deepEqual((await sight()).panel, [0, height], 'without a keyboard');
    await see(left);
    await fits(left);
    await see(left / 2, { top: 100, scale: 2 });
    assert.deepEqual((await sight()).panel, [0, left], 'with a keyboard');
  });

  test('stays while questions are asked, and what comes is in sight', async () => {
    const [size, left] = SCREENS[1];
    await arrive('composer-words', size);
    await focusField();
    await see(left);
    await fits(left);
    await walk.page.press('Enter');
    await walk.visitor.until('a reply', () =>
      walk.page.evaluate(() => !!document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('.card')),
    );
    const { panel, bar, message, focused } = await sight();
    assert.equal(focused, 'TEXTAREA');
    assert.deepEqual(panel, [0, left]);
    assert.ok(message[0] >= bar[1] && message[0] < left, `the reply begins in sight: ${message.join()}`);
  });
});
