import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, inEveryEngine } from '../driver/in-every-engine.js';
import { ORDERS } from './orders.js';

// What an input method does is told to pages in an order that differs between browsers. Each is replayed in each engine: a
// visitor's question is sent by the Enter that comes after it, and by nothing before.

inEveryEngine('typing Japanese', DESKTOP, (walk) => {
  /** How many questions were asked, whether a reply is awaited, what the field holds, and whether the panel is open. */
  const state = (): Promise<{ asked: number; waiting: boolean; text: string; open: boolean }> =>
    walk.page.evaluate(async () => {
      const chat = document.querySelector('madoguchi-chat') as
        (HTMLElement & { session(): Promise<{ snapshot: { turn: unknown; messages: { kind: string }[] } }> }) | null;
      const snapshot = (await chat?.session())?.snapshot;
      return {
        asked: snapshot?.messages.filter(({ kind }) => kind === 'question').length ?? 0,
        waiting: !!snapshot?.turn,
        text: chat?.shadowRoot?.querySelector('textarea')?.value ?? '',
        open: !!chat?.hasAttribute('open'),
      };
    });

  for (const { name, events, text } of ORDERS) {
    test(name, async () => {
      await walk.page.open(`${walk.demo.hwis}gallery/state.html?state=composer-empty`);
      await walk.visitor.until('the composer', () =>
        walk.page.evaluate(() => document.documentElement.dataset['gallery'] === 'ready'),
      );
      const faults = await walk.page.evaluate(async (replayed) => {
        const field = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea');
        if (!field) throw new Error('no field');
        field.focus();
        const seen: string[] = [];
        for (const { type, value, ...told } of replayed) {
          const init = { ...told, bubbles: true, cancelable: type !== 'input', composed: true };
          const event = type.startsWith('key')
            ? new KeyboardEvent(type, init)
            : type.startsWith('composition')
              ? new CompositionEvent(type, init)
              : new InputEvent(type, init);
          if (value !== undefined) field.value = value;
          field.dispatchEvent(event);
          if ('keyCode' in event && event.keyCode !== told.keyCode) seen.push('this engine cannot tell a key code');
          if (event.defaultPrevented) seen.push(`${type} ${told.key ?? ''} was taken from the input method`);
          // What is drawn anew meanwhile must not write into the field: that would end the composition.
          const caret = field.selectionStart;
          const before = field.value;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          if (field.value !== before || field.selectionStart !== caret) seen.push(`${type}: the field was written to`);
        }
        return seen;
      }, events);
      assert.deepEqual(faults, []);
      assert.deepEqual(await state(), { asked: 0, waiting: false, text, open: true });

      await walk.page.press('Enter');
      if (!text) {
        await walk.visitor.sees('質問を入力してください。');
        assert.equal((await state()).asked, 0);
        return;
      }
      await walk.visitor.until('the question to be sent', async () => (await state()).text === '');
      await walk.visitor.until('a reply', async () => !(await state()).waiting);
      assert.equal((await state()).asked, 1);
    });
  }
});
