import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import { engines } from '../e2e/driver/engines.js';
import { controlFaults } from './measure/control-faults.js';
import { openGallery, type GalleryPage } from './measure/gallery-page.js';
import { currentStop, OPERABLE } from './measure/stop-faults.js';

// Every state, by Tab alone: whatever can be operated is reached, and each stop can be seen. On a small phone's screen, where
// the least room is.

/** No state has more controls than this. */
const MOST_STOPS = 120;

describe('keyboard', { skip: engines.includes('chromium') ? false : 'tried in Chromium' }, () => {
  let gallery: GalleryPage;
  const unreached: string[] = [];
  const unseen: string[] = [];
  const controls: string[] = [];

  before(async () => {
    gallery = await openGallery();
    for (const { id, shows } of STATES) {
      await gallery.prefer({});
      await gallery.look({ width: 320, height: 640 });
      await gallery.show(id);
      controls.push(...(await gallery.evaluate(controlFaults)).map((fault) => `${id}: ${fault}`));
      if (shows) await tabThrough(id);
    }
  });
  after(() => gallery.close());

  async function tabThrough(id: string): Promise<void> {
    const names = await gallery.evaluate((operable) => {
      const root = document.querySelector('madoguchi-chat')?.shadowRoot;
      // From its beginning: the panel itself, or the page where there is none.
      const frame = root?.querySelector<HTMLElement>('.frame');
      if (frame?.checkVisibility()) frame.focus();
      const all = [...(root?.querySelectorAll<HTMLElement>(operable) ?? [])].filter((each) => each.checkVisibility());
      // Behind a dialog that asks something, nothing can be operated.
      const asks = root?.querySelector('[role=alertdialog]');
      return all.map((each) =>
        each.tabIndex < 0 || (asks && !asks.contains(each))
          ? ''
          : `${each.tagName.toLowerCase()} "${each.textContent.trim().slice(0, 30)}"`,
      );
    }, OPERABLE);
    // Of radio buttons with one name the arrow keys reach the others.
    const radios = await gallery.evaluate((operable) => {
      const root = document.querySelector('madoguchi-chat')?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLElement>(operable) ?? [])].filter((each) => each.checkVisibility());
      return all.flatMap((each, index) =>
        each instanceof HTMLInputElement && each.type === 'radio' && !each.checked ? [index] : [],
      );
    }, OPERABLE);
    const reached = new Set<number>(radios);
    for (let press = 0; press < MOST_STOPS; press++) {
      await gallery.page.keyboard.press('Tab');
      const { index, faults } = await gallery.evaluate(currentStop, OPERABLE);
      if (index >= 0 && reached.has(index) && !radios.includes(index)) break;
      unseen.push(...faults.map((fault) => `${id}: ${fault}`));
      if (index >= 0) reached.add(index);
      const wanted = names.filter((name) => name).length;
      if (reached.size >= wanted) break;
    }
    names.forEach((name, index) => {
      if (name && !reached.has(index)) unreached.push(`${id}: ${name}`);
    });
  }

  test('whatever can be operated in any state is reached by Tab', () => assert.deepEqual(unreached, []));
  test('each stop is in sight, not covered, and has an indicator', () => assert.deepEqual(unseen, []));
  test('each control is 44 pixels large', () => assert.deepEqual(controls, []));
});
