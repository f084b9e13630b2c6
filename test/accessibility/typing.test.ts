import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { CDPSession } from 'puppeteer-core';
import { engines } from '../e2e/driver/engines.js';
import { openGallery, type GalleryPage } from './measure/gallery-page.js';

// Japanese is typed by composing: keys make kana, a key converts them, Enter confirms. Chromium's DevTools protocol composes
// for real. (The orders of events in Firefox and Safari are replayed in conversation.browser-test.ts, in all engines.)

describe('typing Japanese', { skip: engines.includes('chromium') ? false : 'composed in Chromium' }, () => {
  let gallery: GalleryPage;
  let protocol: CDPSession;

  before(async () => {
    gallery = await openGallery();
    protocol = await gallery.page.createCDPSession();
  });
  after(() => gallery.close());

  beforeEach(async () => {
    await gallery.look({ width: 1280, height: 800 });
    await gallery.show('composer-empty');
    await gallery.evaluate(() => {
      const field = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea');
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['compositionstart', 'compositionend']) field?.addEventListener(type, () => seen.push(type));
      field?.focus();
    });
  });

  /** What is in the field, how many questions were asked, and whether the panel is open. */
  const state = (): Promise<{ text: string; asked: number; open: boolean; seen: string[] }> =>
    gallery.evaluate(async () => {
      const chat = document.querySelector('madoguchi-chat') as
        (HTMLElement & { session(): Promise<{ snapshot: { messages: { kind: string }[] } }> }) | null;
      const { messages } = (await chat?.session())?.snapshot ?? { messages: [] };
      return {
        text: chat?.shadowRoot?.querySelector('textarea')?.value ?? '',
        asked: messages.filter(({ kind }) => kind === 'question').length,
        open: !!chat?.hasAttribute('open'),
        seen: (window as unknown as { seen: string[] }).seen,
      };
    });
  const compose = (text: string): Promise<unknown> =>
    protocol.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** A key that an input method takes for itself: the page sees its code as 229. */
  const taken = async (code: string): Promise<void> => {
    await protocol.send('Input.dispatchKeyEvent', {
      ...{ type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 },
    });
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', code, windowsVirtualKeyCode: 229 });
  };

  test('Enter that confirms a conversion sends nothing; the next one sends, once', async () => {
    // The first key comes before the composition begins.
    await taken('KeyR');
    await compose('り');
    await compose('りれきしょ');
    await taken('Space');
    await compose('履歴書');
    await taken('Enter');
    await protocol.send('Input.insertText', { text: '履歴書' });
    assert.deepEqual(await state(), {
      ...{ text: '履歴書', asked: 0, open: true },
      seen: ['compositionstart', 'compositionend'],
    });
    await gallery.page.keyboard.press('Enter');
    await gallery.page.waitForFunction(
      () => document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.value === '',
    );
    assert.equal((await state()).asked, 1);
  });

  test('Enter while a conversion is open, as a bare key, sends nothing', async () => {
    await compose('きゅうしょく');
    await gallery.page.keyboard.press('Enter');
    assert.equal((await state()).asked, 0);
  });

  test('Escape that cancels a conversion leaves the panel open, and the rest of the text', async () => {
    await protocol.send('Input.insertText', { text: '登録' });
    await compose('の');
    await taken('Escape');
    await compose('');
    assert.deepEqual([(await state()).text, (await state()).open], ['登録', true]);
    await gallery.page.keyboard.press('Escape');
    await gallery.page.waitForFunction(() => !document.querySelector('madoguchi-chat')?.hasAttribute('open'));
  });

  test('what is dictated or pasted comes without keys, and is asked as it is', async () => {
    await protocol.send('Input.insertText', { text: '求職の登録の' });
    await protocol.send('Input.insertText', { text: '仕方' });
    await gallery.evaluate(() => {
      const field = document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea');
      field?.setRangeText('を知りたい\n二行目', field.value.length, field.value.length, 'end');
      field?.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }));
    });
    assert.deepEqual([(await state()).text, (await state()).asked], ['求職の登録の仕方を知りたい\n二行目', 0]);
    await gallery.page.keyboard.press('Enter');
    await gallery.page.waitForFunction(
      () => document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('textarea')?.value === '',
    );
    assert.equal((await state()).asked, 1);
  });
});
