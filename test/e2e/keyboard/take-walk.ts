import assert from 'node:assert/strict';
import type { Walk } from '../driver/in-every-engine.js';
import { focusSpot, type FocusSpot } from './focus-spot.js';
import { keyOf, type BrowserPress, type KeyWalk, type Row } from './key-walk.js';
import { arrived, Tabs } from './tabs.js';

/** More stops than any screen has. */
const MOST_STOPS = 60;
/** The button that opens the panel. */
const LAUNCHER = '質問する';
/** What a settled page is waited for at each line, milliseconds. */
const LIMIT_MS = 6_000;

/** Where the engines' own trees have another word for a role. */
const ROLES: Readonly<Record<string, string>> = { DisclosureTriangle: 'summary', LabelText: '', '': 'summary' };

/** Takes a journey by keyboard, and holds every line of it against what the browser has. */
export async function takeWalk(walk: Walk, { rows, page = '', phone = false, keeps = false }: KeyWalk): Promise<void> {
  await arrive(walk, page, keeps);
  const tabs = new Tabs(walk);
  try {
    for (const [index, row] of rows.entries()) {
      if ('withholds' in row) {
        const { withholds } = row;
        walk.demo.intercept = (path) => (withholds?.test(path) ? { status: 503 } : null);
      } else if ('type' in row) {
        await write(tabs.current, row.type);
      } else {
        await takeRow(tabs, row, `line ${index + 1}, ${row[0]} → ${row[1]} "${row[2]}"`, phone);
      }
    }
  } finally {
    await tabs.close();
    if (keeps) await empty(walk);
  }
}

type KeyRow = Extract<Row, readonly unknown[]>;

/** As a new visitor: nothing is remembered, since other walks are at a shared terminal, or erase what they leave. */
async function arrive(walk: Walk, path: string, keeps: boolean): Promise<void> {
  const { page, visitor, demo } = walk;
  const address = `${demo.hwis}${path}${path.includes('?') ? '&' : '?'}${String(Math.random())}`;
  await page.open(address);
  if (path.startsWith('gallery/')) {
    await visitor.until('the state', () =>
      page.evaluate(() => document.documentElement.dataset['gallery'] === 'ready'),
    );
  } else if (!keeps) {
    await page.evaluate(() => document.querySelector('madoguchi-chat')?.setAttribute('shared-terminal', ''));
    if (path) await visitor.sees('ご利用の前に');
  }
  await arrived(walk, path.split('?')[0] || 'index.html');
}

/** Erases what was kept. The database stays: a page that Firefox keeps for who comes back has it open. */
async function empty({ page }: Walk): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('madoguchi');
        open.onsuccess = () => {
          const all = open.result.transaction('values', 'readwrite');
          all.objectStore('values').clear();
          all.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
}

/** Latin letters are typed; other text comes as an input method or dictation puts it in. */
async function write({ page }: Walk, text: string): Promise<void> {
  if (/^[\x20-\x7e]+$/.test(text)) await page.type(text);
  else await page.evaluate((words) => document.execCommand('insertText', false, words), text);
}

async function takeRow(tabs: Tabs, row: KeyRow, line: string, modal: boolean): Promise<void> {
  const [press, role, name, sees] = row;
  if (press === 'Control+Enter' || press === 'Alt+ArrowLeft' || role === 'page') {
    return tabs.go(press as 'Enter' | BrowserPress, name);
  }
  const switches = press === 'Control+Tab';
  if (switches) {
    if (sees !== undefined) await tabs.other.visitor.sees(sees);
    await tabs.next();
  }
  const walk = tabs.current;
  const { key, held, again } = keyOf(press);
  const before = await walk.page.evaluate(focusSpot);
  // A dialog has the focus only while nothing in it can have it: its own edge is the mark. Where the focus has not moved,
  // what came for the visitor's question may have been scrolled to.
  const stayed = before.role === role && same(before.name, name);
  const excused = role === 'dialog' ? /no visible mark/ : stayed ? /not in view/ : /^$/;
  // WebKit's narrow window, and one of two, does not get the focus on a screen without a window manager.
  const unfocused = (modal || tabs.count > 1) && walk.engine === 'webkit' ? /in a window without focus/ : /^$/;
  const faults = (spot: FocusSpot): readonly string[] =>
    spot.inside ? spot.faults.filter((fault) => !excused.test(fault) && !unfocused.test(fault)) : [];
  const isThere = (spot: FocusSpot): boolean =>
    role === 'outside'
      ? !spot.inside && (!name || same(spot.name, name))
      : spot.inside && spot.role === role && same(spot.name, name);

  let spot = before;
  for (let count = 0; count < (again ? MOST_STOPS : 1); count++) {
    if (!switches) await walk.page.press(key, held);
    // On the way any stop will do that can be seen.
    spot = await settled(walk, (now) => (again || isThere(now)) && !faults(now).length);
    if (isThere(spot)) break;
    // A page behind a modal panel is out of reach; a browser's own bars are not.
    if (modal && before.inside) assert.ok(spot.inside || spot.role === 'page', `${line}: it is on ${spot.name}`);
    if (again) assert.deepEqual(faults(spot), [], `${line}: on the way, ${spot.role} "${spot.name}"`);
  }
  assert.ok(isThere(spot), `${line}: the focus is on ${spot.role} "${spot.name}"`);
  assert.deepEqual(faults(spot), [], line);
  if (role !== 'outside') await compare(walk, role, name, line);
  // Who closes the panel and opens it again does not do so within one blink of an eye.
  if (name === LAUNCHER && before.name !== LAUNCHER) await walk.visitor.until('the panel to go', () => isClosed(walk));
  if (sees !== undefined) await walk.visitor.sees(sees);
}

function isClosed({ page }: Walk): Promise<boolean> {
  return page.evaluate(() => !document.querySelector('madoguchi-chat')?.shadowRoot?.querySelector('dialog')?.open);
}

/** Holds role and name against those of the browser's own accessibility tree, where it tells. */
async function compare({ page }: Walk, role: string, name: string, line: string): Promise<void> {
  const [own] = (await page.computed(':focus')) ?? [];
  if (!own) return;
  assert.equal(ROLES[own.role] ?? own.role, role, `${line}: role in the browser's own tree`);
  assert.ok(same(own.name, name), `${line}: its name in the browser's own tree is "${own.name}"`);
}

/** What has the focus, once that is as it should be; or what it is when that does not come. */
async function settled(walk: Walk, isRight: (spot: FocusSpot) => boolean): Promise<FocusSpot> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const spot = await walk.page.evaluate(focusSpot);
    if (isRight(spot) || Date.now() > end) return spot;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Engines differ in the spaces between parts of a name. */
function same(one: string, other: string): boolean {
  return one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}
