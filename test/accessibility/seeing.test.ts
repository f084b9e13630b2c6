import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STATES } from '@madoguchi/element/gallery';
import { engines } from '../e2e/driver/engines.js';
import { boxFaults } from './measure/box-faults.js';
import { consistencyFacts } from './measure/consistency-facts.js';
import { contrastFaults } from './measure/contrast-faults.js';
import { focusFaults } from './measure/focus-faults.js';
import { openGallery, type GalleryPage, type View } from './measure/gallery-page.js';
import { languageFaults } from './measure/language-faults.js';

// Every state of the gallery, measured: boxes at each width, with large text, at 400% zoom and with WCAG's text spacing;
// colours in light, dark and forced colours; languages. Each state meets each condition; languages, modes and the text size
// of the settings, which multiply, take turns over the states.

const DESK: View = { width: 1280, height: 800 };

const VIEWS: Readonly<Record<string, View>> = {
  '320 px': { width: 320, height: 640 },
  '480 px': { width: 480, height: 800 },
  '768 px': { width: 768, height: 1024 },
  '1280 px': DESK,
  '200% text at 1280 px': { ...DESK, fontSize: 32 },
  '200% text at 480 px': { width: 480, height: 800, fontSize: 32 },
  // 1280 by 1024 pixels, magnified four times.
  '400% zoom': { width: 320, height: 256, scale: 4 },
  'text spacing at 320 px': { width: 320, height: 640, spaced: true },
  'text spacing at 1280 px': { ...DESK, spaced: true },
};

const PREFERENCES = {
  light: {},
  dark: { scheme: 'dark' },
  'forced colours, light': { forced: true },
  'forced colours, dark': { forced: true, scheme: 'dark' },
} as const;

/** Over the states these take turns; their numbers have no common factor, so that all meet. */
const TURNS = {
  lang: ['en', 'ja-x-easy'],
  mode: ['inline', 'page', 'launcher'],
  text: ['1', '1.5', '1.25', '1.5', '1'],
} as const;

function turn(index: number): string {
  const one = <T>(values: readonly T[]): T => values[index % values.length] as T;
  return `&lang=${one(TURNS.lang)}&mode=${one(TURNS.mode)}&text=${one(TURNS.text)}`;
}

/** What was found, by what was measured; one line each. */
type Faults = Record<'boxes' | 'colours' | 'languages' | 'places' | 'restless', string[]>;

describe('seeing', { skip: engines.includes('chromium') ? false : 'measured in Chromium' }, () => {
  let gallery: GalleryPage;
  const plain: Faults = { boxes: [], colours: [], languages: [], places: [], restless: [] };
  const turned: Faults = { boxes: [], colours: [], languages: [], places: [], restless: [] };
  const orders = new Set<string>();

  before(async () => {
    gallery = await openGallery();
    for (const [index, { id }] of STATES.entries()) {
      await measure(id, '', plain);
      await measure(id, turn(index), turned);
    }
  });
  after(() => gallery.close());

  /** Draws a state as a person with a desktop has it, and notes what each measure says of it. */
  async function measure(id: string, query: string, found: Faults): Promise<void> {
    await gallery.prefer({});
    await gallery.look(DESK);
    await gallery.show(id, query);
    const note = (of: keyof Faults, faults: readonly string[], when = ''): void => {
      for (const fault of faults) found[of].push(`${id}${query} ${when}: ${fault}`);
    };
    note('languages', await gallery.evaluate(languageFaults));
    for (const [name, view] of Object.entries(VIEWS)) {
      await gallery.look(view);
      note('boxes', await gallery.evaluate(boxFaults), name);
    }
    await gallery.look(DESK);
    await colours(query ? { light: {}, dark: PREFERENCES.dark } : PREFERENCES, (fault) => note('colours', [fault]));
    await gallery.prefer({ reduced: true });
    const { tools, toolsFirst, person, restless } = await gallery.evaluate(consistencyFacts);
    if (tools && !query) orders.add(tools.join());
    if (!toolsFirst) note('places', ['something stands before the tools']);
    if (!person) note('places', ['no way to a person']);
    note('restless', restless);
  }

  async function colours(
    preferences: Readonly<Record<string, Parameters<GalleryPage['prefer']>[0]>>,
    note: (fault: string) => void,
  ): Promise<void> {
    for (const [name, preference] of Object.entries(preferences)) {
      await gallery.prefer(preference);
      for (const fault of await gallery.evaluate(contrastFaults)) note(`${name}: ${fault}`);
      for (const fault of await gallery.evaluate(focusFaults)) note(`${name}: ${fault}`);
    }
    await gallery.prefer({});
  }

  for (const [what, found] of [
    ['in Japanese, as the launcher opens it', plain],
    ['in other languages, modes and text sizes', turned],
  ] as const) {
    test(`nothing is cut, overlaps, lies outside or scrolls in two directions, ${what}`, () => {
      assert.deepEqual(found.boxes, []);
    });
    test(`text has a contrast of 4.5, edges of controls and focus one of 3, ${what}`, () => {
      assert.deepEqual(found.colours, []);
    });
    test(`every part says which language it is in, ${what}`, () => {
      assert.deepEqual(found.languages, []);
    });
    test(`the tools with the way to a person stand first, ${what}`, () => {
      assert.deepEqual(found.places, []);
    });
    test(`nothing moves, sounds or reloads by itself, ${what}`, () => {
      assert.deepEqual(found.restless, []);
    });
  }

  test('the tools have the same names and order in every state', () => {
    assert.deepEqual([...orders], ['窓口を探す,使い方,設定,日本語,やさしい日本語,English']);
  });

  for (const [what, light, dark] of [
    ['a yellow that nobody can read on white', '#ffd700', '#333300'],
    ['a pale blue, and a dark one on dark', 'hsl(210 80% 70%)', 'navy'],
  ] as const) {
    test(`an embedder's colours: ${what}, is corrected until text can be read`, async () => {
      const warnings: string[] = [];
      const listen = (message: { type(): string; text(): string }): void => {
        if (message.type() === 'warn') warnings.push(message.text());
      };
      gallery.page.on('console', listen);
      const script = await gallery.page.evaluateOnNewDocument(
        (primary, onDark) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`madoguchi-chat{--madoguchi-primary:${primary};--madoguchi-primary-dark:${onDark}}`);
          document.adoptedStyleSheets.push(sheet);
        },
        light,
        dark,
      );
      const faults: string[] = [];
      for (const id of ['launcher-closed', 'consent-first', 'answer-choice', 'candidates', 'offices', 'settings']) {
        await gallery.prefer({});
        await gallery.show(id);
        await colours(PREFERENCES, (fault) => faults.push(`${id}: ${fault}`));
      }
      await gallery.page.removeScriptToEvaluateOnNewDocument(script.identifier);
      gallery.page.off('console', listen);
      assert.deepEqual(faults, []);
      for (const given of [`--madoguchi-primary: "${light}"`, `--madoguchi-primary-dark: "${dark}"`]) {
        assert.ok(
          warnings.some((text) => text.includes(given)),
          `no warning of ${given}: ${warnings.join()}`,
        );
      }
    });
  }
});
