import assert from 'node:assert/strict';
import type { Walk } from '../driver/in-every-engine.js';
import { focusSpot, type FocusSpot } from './focus-spot.js';
import { keyOf, type KeyWalk, type Row } from './key-walk.js';

/** More stops than any screen has. */
const MOST_STOPS = 60;
/** The button that opens the panel. */
const LAUNCHER = '質問する';
/** What a settled page is waited for at each line, milliseconds. */
const LIMIT_MS = 6_000;

/** Where the engines' own trees have another word for a role. */
const ROLES: Readonly<Record<string, string>> = { DisclosureTriangle: 'summary', LabelText: '', '': 'summary' };

/** Takes a journey by keyboard, and holds every line of it against what the browser has. */
export async function takeWalk(walk: Walk, { rows, page = '', phone = false }: KeyWalk): Promise<void> {
  await arrive(walk, page);
  for (const [index, row] of rows.entries()) {
    if ('withholds' in row) {
      const { withholds } = row;
      walk.demo.intercept = (path) => (withholds?.test(path) ? { status: 503 } : null);
    } else if ('type' in row) {
      await write(walk, row.type);
    } else {
      await takeRow(walk, row, `line ${index + 1}, ${row[0]} → ${row[1]} "${row[2]}"`, phone);
    }
  }
}

type KeyRow = Extract<Row, readonly unknown[]>;

/** As a new visitor: nothing is remembered, nothing is in the cache. */
async function arrive({ page, visitor, demo }: Walk, path: string): Promise<void> {
  await page.open(`${demo.hwis}${path}${path.includes('?') ? '&' : '?'}${String(Math.random())}`);
  if (path.startsWith('gallery/')) {
    await visitor.until('the state', () =>
      page.evaluate(() => document.documentElement.dataset['gallery'] === 'ready'),
    );
  } else {
    await page.evaluate(() => document.querySelector('madoguchi-chat')?.setAttribute('shared-terminal', ''));
    if (path) await visitor.sees('ご利用の前に');
  }
  // Something of the page that comes after the element: else Tab would lead from it to the browser's own bars.
  await page.evaluate(() => {
    const after = document.createElement('button');
    after.textContent = 'after';
    document.body.append(after);
  });
}

/** Latin letters are typed; other text comes as an input method or dictation puts it in. */
async function write({ page }: Walk, text: string): Promise<void> {
  if (/^[\x20-\x7e]+$/.test(text)) await page.type(text);
  else await page.evaluate((words) => document.execCommand('insertText', false, words), text);
}

async function takeRow(walk: Walk, row: KeyRow, line: string, modal: boolean): Promise<void> {
  const [press, role, name, sees] = row;
  const { key, held, again } = keyOf(press);
  const before = await walk.page.evaluate(focusSpot);
  // A dialog has the focus only while nothing in it can have it: its own edge is the mark. Where the focus has not moved,
  // what came for the visitor's question may have been scrolled to.
  const stayed = before.role === role && same(before.name, name);
  const excused = role === 'dialog' ? /no visible mark/ : stayed ? /not in view/ : /^$/;
  // WebKit's narrow window does not get the focus on a screen without a window manager.
  const unfocused = modal && walk.engine === 'webkit' ? /in a window without focus/ : /^$/;
  const faults = (spot: FocusSpot): readonly string[] =>
    spot.inside ? spot.faults.filter((fault) => !excused.test(fault) && !unfocused.test(fault)) : [];
  const isThere = (spot: FocusSpot): boolean =>
    role === 'outside' ? !spot.inside : spot.inside && spot.role === role && same(spot.name, name);

  let spot = before;
  for (let count = 0; count < (again ? MOST_STOPS : 1); count++) {
    await walk.page.press(key, held);
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
