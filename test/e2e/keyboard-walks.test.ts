import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, inEveryEngine } from './driver/in-every-engine.js';
import type { Key } from './driver/page.js';

// Journeys by keyboard alone, written as key → focus: what has it, by role and name, after each press. Names are those that
// the page gives to assistive technology. docs/accessibility/keyboard.md says the same in words.

/** A key with what has the focus afterwards; `^` is Shift. A text in quotes is typed. */
type Press = readonly [key: Key | `^${Key}` | `"${string}"`, focus: string];

const OPEN: readonly Press[] = [['Enter', 'heading ご利用の前に']];

const CONSENT: readonly Press[] = [
  ...OPEN,
  ['^Tab', 'button English'],
  ['^Tab', 'button やさしい日本語'],
  ['^Tab', 'button 日本語'],
  ['^Tab', 'button 設定'],
  ['^Tab', 'button 使い方'],
  ['^Tab', 'button 窓口を探す'],
  ['^Tab', 'button 閉じる'],
  ...(['窓口を探す', '使い方', '設定', '日本語', 'やさしい日本語', 'English'] as const).map((name): Press => [
    'Tab',
    `button ${name}`,
  ]),
  ['Tab', 'button 同意して参加する'],
  ['Tab', 'button 同意せずに使う'],
  ['^Tab', 'button 同意して参加する'],
  ['Enter', 'heading 続けてお選びください'],
];

const THREE_LEVELS: readonly Press[] = [
  ['Tab', 'button 登録とマイページ'],
  ['Space', 'heading 続けてお選びください'],
  ['Tab', 'button 求職の登録'],
  ['Enter', 'heading 知りたいことをお選びください'],
];

const JOURNEYS: Readonly<Record<string, readonly Press[]>> = {
  'opening and closing': [
    ...OPEN,
    ['Escape', 'button 質問する'],
    ['Enter', 'heading ご利用の前に'],
    ['Tab', 'button 同意して参加する'],
    ['Escape', 'button 質問する'],
  ],
  'consenting, three levels, an answer, and what follows it': [
    ...CONSENT,
    ...THREE_LEVELS,
    ['Tab', 'button ハローワークに行かずに、インターネットで求職申込みはできますか'],
    ['Enter', 'heading ハローワークに行かずに、インターネットで求職申込みはできますか'],
    ['Escape', 'button 質問する'],
  ],
  'declining, and taking choices back': [
    ...OPEN,
    ['Tab', 'button 同意して参加する'],
    ['Tab', 'button 同意せずに使う'],
    ['Enter', 'heading 続けてお選びください'],
    ...THREE_LEVELS,
    ['^Tab', 'button 1つ前にもどる'],
    ['^Tab', 'button 求職の登録'],
    ['Tab', 'button 1つ前にもどる'],
    ['Enter', 'heading 続けてお選びください'],
    ['^Tab', 'button 1つ前にもどる'],
    ['^Tab', 'button 登録とマイページ'],
    ['^Tab', 'button 仕事を探している'],
    ['^Tab', 'button 最初から'],
    ['Enter', 'heading ご用件をお選びください'],
    ['Tab', 'button 仕事を探している'],
  ],
  'help, settings and back': [
    ...OPEN,
    ['^Tab', 'button English'],
    ['^Tab', 'button やさしい日本語'],
    ['^Tab', 'button 日本語'],
    ['^Tab', 'button 設定'],
    ['^Tab', 'button 使い方'],
    ['Enter', 'heading 使い方'],
    ['^Tab', 'button もどる'],
    ['Enter', 'heading ご利用の前に'],
  ],
  'another language': [
    ...OPEN,
    ['^Tab', 'button English'],
    ['Enter', 'button English'],
    ['Tab', 'button Agree and take part'],
    ['Enter', 'heading Please choose further'],
  ],
};

inEveryEngine('by keyboard, key → focus', DESKTOP, (walk) => {
  /** Role and name of what has the focus. */
  const focus = (): Promise<string> =>
    walk.page.evaluate(() => {
      const active = document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement as
        HTMLElement | null | undefined;
      if (!active) return 'nothing';
      const roles: Readonly<Record<string, string>> = {
        BUTTON: 'button',
        A: 'link',
        TEXTAREA: 'textbox',
        INPUT: 'textbox',
      };
      const role =
        active.getAttribute('role') ?? roles[active.tagName] ?? (/^H\d$/.test(active.tagName) ? 'heading' : '');
      const labels = (active as HTMLInputElement).labels;
      const name = active.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? active.textContent;
      return `${role} ${name.trim().replace(/\s+/g, ' ')}`;
    });

  /** Whether a person can see where the focus is: in the window, not covered, with an indicator. */
  const unseen = (): Promise<string> =>
    walk.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const root = document.querySelector('madoguchi-chat')?.shadowRoot;
      const active = root?.activeElement;
      if (!root || !active) return 'nothing has the focus';
      const { left, top, right, bottom } = active.getBoundingClientRect();
      const hit = root.elementFromPoint(
        (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
        (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
      );
      if (!hit || !(active.contains(hit) || hit.contains(active))) return 'it is covered or out of sight';
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'it has no indicator' : '';
    });

  async function arrive(): Promise<void> {
    await walk.page.open(`${walk.demo.hwis}?${String(Math.random())}`);
    // A new visitor, each time.
    await walk.page.evaluate(() => document.querySelector('madoguchi-chat')?.setAttribute('shared-terminal', ''));
    await walk.visitor.tabTo('質問する');
  }

  for (const [name, presses] of Object.entries(JOURNEYS)) {
    test(name, async () => {
      await arrive();
      for (const [index, [key, expected]] of presses.entries()) {
        if (key.startsWith('"')) await walk.page.type(key.slice(1, -1));
        else if (key.startsWith('^')) await walk.page.press(key.slice(1) as Key, { shift: true });
        else await walk.page.press(key as Key);
        let now = '';
        const step = `${index + 1}. ${key} → ${expected}`;
        await walk.visitor
          .until(step, async () => (now = await focus()) === expected)
          .catch(() => assert.fail(`${step}, but it is on ${now}`));
        // What is loaded for the list comes a moment after its heading, and the closing panel goes a moment later.
        let reason = '';
        await walk.visitor
          .until(step, async () => (reason = await unseen()) === '')
          .catch(() => assert.fail(`${step}: ${reason}`));
        await walk.visitor.until('the list', () =>
          walk.page.evaluate(
            () => !document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('.step .quiet'),
          ),
        );
      }
    });
  }

  test("the page's own shortcuts pass through, also from inside the panel", async () => {
    await arrive();
    await walk.page.press('Enter');
    await walk.visitor.until('the heading', async () => (await focus()) === 'heading ご利用の前に');
    const stopped = await walk.page.evaluate(() => {
      const inner = document.querySelector('madoguchi-chat')?.shadowRoot?.activeElement;
      const seen: string[] = [];
      document.addEventListener('keydown', (event) => event.defaultPrevented || seen.push(event.key));
      const shortcuts: KeyboardEventInit[] = [
        ...['?', '/', 'j', 'k', 's', 'F1', 'F6', 'ArrowDown', 'Home', 'PageDown'].map((key) => ({ key })),
        ...['k', 'f', 'p'].map((key) => ({ key, ctrlKey: true })),
        { key: 'ArrowLeft', altKey: true },
      ];
      for (const init of shortcuts) {
        inner?.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true }),
        );
      }
      return shortcuts.map(({ key }) => key).filter((key) => !seen.includes(key ?? ''));
    });
    assert.deepEqual(stopped, []);
  });

  test('Escape does nothing to a counter that is a part of the page', async () => {
    await walk.page.open(`${walk.demo.hwis}inline.html?${String(Math.random())}`);
    await walk.visitor.sees('ご利用の前に');
    await walk.page.evaluate(() =>
      [...(document.querySelector('madoguchi-chat')?.shadowRoot?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent.includes('同意せずに使う'))
        ?.focus(),
    );
    await walk.page.press('Escape');
    assert.equal(await focus(), 'button 同意せずに使う');
    await walk.visitor.sees('ご利用の前に');
  });
});
