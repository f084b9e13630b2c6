import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { STATE_IDS } from '@madoguchi/element/gallery';
import { readKitData } from '../../packages/cli/src/audit/data/kit-data.js';
import { derivedData, repositoryKit } from '../tools/audit-kit.js';
import { filesBelow } from '../tools/files.mjs';
import { ROOT } from '../tools/run.mjs';

// The auditor's kit says no more than is so: what it names is there, and what is committed is what the data gives. The last
// four tests are evidence themselves: rows of the kit rest on them.

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const data = await readKitData();

test('the committed kit is what data, strings and states give (`npm run audit:kit` writes it)', async () => {
  const derived = await derivedData();
  const old = (files: ReadonlyMap<string, string>): string[] =>
    [...files].filter(([path, text]) => !existsSync(join(ROOT, path)) || read(path) !== text).map(([path]) => path);
  assert.deepEqual(old(derived), [], 'run npm run audit:kit');
  const kit = await repositoryKit();
  assert.deepEqual(old(kit), [], 'run npm run audit:kit');
  const committed = ['.html', '.md', '.csv'].flatMap((end) => filesBelow(join(ROOT, 'docs/accessibility/kit'), end));
  assert.deepEqual(
    committed.map((path) => relative(ROOT, path)).filter((path) => !kit.has(path)),
    [],
    'files that nothing writes any more',
  );
});

test('rows name states and tests that there are', () => {
  for (const { id, states, tests } of data.evidence.values()) {
    for (const state of states) assert.ok(state === '*' || STATE_IDS.some((each) => each === state), `${id}: ${state}`);
    for (const key of tests) assert.ok(data.tests.has(key), `${id}: ${key}`);
  }
  const used = new Set([...data.evidence.values()].flatMap(({ tests }) => tests));
  assert.deepEqual(
    [...data.tests.keys()].filter((key) => !used.has(key)),
    [],
    'tests that no row names',
  );
  for (const [key, { file, name, listed = file, title }] of data.tests) {
    // A name is written in any kind of quotes; names that a loop completes are given as far as they are the same.
    const text = existsSync(join(ROOT, listed)) ? read(listed).replaceAll("\\'", "'") : '';
    const before = listed === file ? ['it(', 'test('] : ['name: ', 'en: '];
    assert.ok(
      before.some((call) => ["'", '"', '`'].some((quote) => text.includes(`${call}${quote}${name}`))),
      `${key}: ${listed} has no "${name}"`,
    );
    assert.ok(existsSync(join(ROOT, file)), `${key}: ${file}`);
    assert.match(title.ja, /[ぁ-ん]/, key);
    assert.doesNotMatch(title.ja + title.en, /\$\{/, key);
  }
});

test('the sheets have the 38 criteria of JIS, 12 of WCAG 2.1 and 6 of WCAG 2.2, and each says what a person must do', () => {
  const count = (since: string, level: string): number =>
    data.criteria.filter((each) => each.since === since && each.level === level).length;
  assert.deepEqual([count('2.0', 'A'), count('2.0', 'AA')], [25, 13]);
  assert.deepEqual([count('2.1', 'A'), count('2.1', 'AA')], [5, 7]);
  assert.deepEqual([count('2.2', 'A'), count('2.2', 'AA')], [2, 4]);
  assert.equal(new Set(data.criteria.map(({ id }) => id)).size, 56);
  for (const { id, person, needs } of data.evidence.values()) {
    assert.ok(person.ja.length > 10 && person.en.length > 10, id);
    assert.ok(needs.length > 0, id);
  }
});

test('no text of the kit claims that anything meets a standard', async () => {
  for (const [path, text] of await repositoryKit()) {
    for (const sentence of text.split(/(?<=[。.])|\n|<\/?(?:p|li|td|th|dd)>/)) {
      // The word is there only to say that it must not be used.
      if (/準拠/.test(sentence)) assert.match(sentence, /「準拠」.*(?:できません|ません)|words 準拠.*cannot/, path);
      assert.doesNotMatch(
        sentence,
        /\b(?:is|are|fully) (?:compliant|conformant)\b|\bconforms to\b|(?:を|に)(?:満たしています|適合しています)/,
        path,
      );
    }
  }
});

const sources = filesBelow(join(ROOT, 'packages/element/src'), '.ts')
  .filter((path) => !/test\.ts$|\/(?:gallery|testing)\//.test(path))
  .map((path) => ({
    file: relative(ROOT, path),
    text: read(relative(ROOT, path)).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));
const having = (pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('the element draws no sound, film or frame, no picture but a hidden icon, and nothing moves in it', () => {
  const elements = 'audio|video|track|img|picture|canvas|object|embed|marquee';
  assert.deepEqual(
    having(
      new RegExp(
        `<(?:${elements})\\b|createElement\\('(?:${elements})'|new (?:Audio|Image)\\b|AudioContext|speechSynthesis`,
      ),
    ),
    [],
  );
  // The sheet for the printer is made in a hidden frame.
  assert.deepEqual(having(/iframe/), ['packages/element/src/print/print-sheet.ts']);
  assert.deepEqual(having(/<svg\b|createElementNS\(/), ['packages/element/src/shell/create-launcher.ts']);
  assert.match(read('packages/element/src/shell/create-launcher.ts'), /icon\.setAttribute\('aria-hidden', 'true'\)/);
  assert.deepEqual(
    having(/@keyframes|\banimation(?:-name)?:|\btransition:|\.animate\(|setInterval\(|background-image|url\(/),
    [],
  );
});

test('the element asks for no gesture, no drag, no motion and no login', () => {
  assert.deepEqual(
    having(/touch(?:start|move|end)|pointer(?:down|move)|mouse(?:down|move)|draggable|dragstart|gesture/),
    // Any sign of a person on a shared terminal; nothing is done by one.
    ['packages/element/src/shared-terminal/guard-terminal.ts'],
  );
  assert.deepEqual(having(/devicemotion|deviceorientation|Accelerometer|Gyroscope/i), []);
  assert.deepEqual(having(/type="password"|navigator\.credentials|captcha/i), []);
});

test('nothing of the element appears on hover or focus alone', () => {
  assert.deepEqual(having(/\stitle=|mouse(?:enter|over)|pointer(?:enter|over)|popover|role="tooltip"/), []);
  // The field is scrolled into sight of who types; nothing is shown by that.
  assert.deepEqual(having(/@focus(?:in)?=/), ['packages/element/src/conversation/composer-view.ts']);
  const rules = sources.flatMap(({ text }) => [
    ...text.matchAll(/[^{}]*:(?:hover|focus(?:-visible|-within)?)\b[^{}]*\{([^}]*)\}/g),
  ]);
  assert.ok(rules.length > 0);
  for (const [rule, declarations = ''] of rules)
    assert.doesNotMatch(declarations, /display|visibility|content\s*:|clip/, rule);
});

test('nothing of the element ends by itself', () => {
  // What waits for a time, each looked at: texts that were spoken are put away, what was typed is looked at in a pause, a panel
  // is shown at last, and goes a moment after a person closed it, the focus goes back then, and to what is new once it is known.
  // None of them ends what a person does. A new one has to be looked at before it is added.
  // The one limit: a shared terminal, which asks before, as often as it takes (guard-terminal.browser-test.ts).
  const known = [
    'packages/element/src/shared-terminal/guard-terminal.ts',
    'packages/element/src/conversation/personal-data/guard-of.ts',
    'packages/element/src/conversation/personal-data/guard.ts',
    'packages/element/src/panel/announcer.ts',
    'packages/element/src/panel/focus-keeper.ts',
    'packages/element/src/panel/frame.ts',
    'packages/element/src/panel/panel.ts',
    'packages/element/src/shell/madoguchi-chat.ts',
  ];
  const timers = having(/setTimeout\(|setInterval\(|AbortSignal\.timeout/);
  assert.deepEqual(
    timers.filter((file) => !known.includes(file)),
    [],
  );
});
