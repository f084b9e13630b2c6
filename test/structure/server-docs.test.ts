import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '@madoguchi/server';
import { MIGRATIONS } from '../../packages/server/src/database/migrations.js';
import { parseServiceState } from '../../packages/server/src/rules/service-state.js';
import { serverSettings } from '../tools/server-settings.js';
import { ROOT } from '../tools/run.mjs';

// The server's documentation says what is so: every setting with its default and its bounds, every column that is stored.

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const PAGES = { ja: read('docs/server.ja.md'), en: read('docs/server.en.md') };
const NONE = { ja: 'なし', en: 'none' };

/** The cells of a page's tables whose first cell is a name in code. */
function rows(page: string): { readonly name: string; readonly cells: string[] }[] {
  return [...page.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, name = '', rest = '']) => ({
    ...{ name, cells: rest.split('|').map((cell) => cell.trim()) },
  }));
}

for (const language of ['ja', 'en'] as const) {
  const page = PAGES[language];
  const settings = new Map(
    rows(page)
      .filter(({ name }) => name === name.toUpperCase())
      .map(({ name, cells }) => [name, cells]),
  );

  test(`${language}: every setting is there with its default, and no other one`, () => {
    assert.deepEqual(
      [...settings].map(([name, [, fallback]]) => [name, fallback]),
      serverSettings().map(({ name, fallback }) => [name, fallback === null ? NONE[language] : `\`${fallback}\``]),
    );
  });

  test(`${language}: bounds of numbers are those that the server holds, and examples can be used`, () => {
    let bounded = 0;
    for (const [name, [what = '', fallback = '', example = '']] of settings) {
      const value = example.replaceAll('`', '');
      const needed = { INVITATIONS_FILE: 'file', ACCOUNT_HEADER: 'x-account', CONTROLLER_NAME: 'n' };
      assert.doesNotThrow(() => readConfig({ ...needed, [name]: value }), name);
      assert.notEqual(example, fallback, name);
      if (!/^`\d+`$/.test(fallback)) continue;
      const [, least = '', most = ''] = /[（(]([\d,]+)[～–]([\d,]+)[）)]/.exec(what) ?? [];
      const [first, last] = [least, most].map((each) => Number(each.replaceAll(',', '')));
      assert.ok(first !== undefined && last !== undefined && last > 0, name);
      for (const good of [first, last]) assert.doesNotThrow(() => readConfig({ [name]: String(good) }), name);
      for (const bad of [first - 1, last + 1]) assert.throws(() => readConfig({ [name]: String(bad) }), name);
      bounded++;
    }
    assert.ok(bounded > 5);
  });

  test(`${language}: every table and every column is told of, in its order, and nothing that there is not`, () => {
    const made = [
      ...MIGRATIONS.flatMap(({ statements }) => statements),
      ...(read('packages/server/src/database/migrate.ts').match(/CREATE TABLE [^']+/g) ?? []),
    ].flatMap((statement) => {
      const [, table, body = ''] = /^CREATE TABLE (?:IF NOT EXISTS )?(\w+) \((.*)\)$/s.exec(statement) ?? [];
      const columns = body.split(/,(?![^(]*\))/).map((line) => /^\s*(\w+)/.exec(line)?.[1] ?? '');
      return table ? [[table, columns.filter((column) => column !== 'PRIMARY')] as const] : [];
    });
    assert.ok(made.length > 5);
    const told = page
      .split(/^(?=##)/m)
      .flatMap((section) => {
        const [, table] = /^### `(\w+)`/.exec(section) ?? [];
        return table ? [[table, rows(section).map(({ name }) => name)] as const] : [];
      })
      .sort();
    assert.deepEqual(told, [...made].sort());
    for (const { statements } of MIGRATIONS)
      for (const statement of statements) assert.doesNotMatch(statement, /^ALTER/, 'teach this test to read it');
  });

  test(`${language}: the chooser that is printed is the one that is tested`, () => {
    const file = read('test/server/own-chooser.ts').replace(/^\/\/ The example of .*\n\n/m, '');
    assert.ok(page.includes(`\`\`\`ts\n${file}\`\`\``), 'print test/server/own-chooser.ts without its comment');
  });

  test(`${language}: the state file that is printed can be read`, () => {
    const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    const { state, notice } = parseServiceState(json);
    assert.equal(state, 'closed');
    assert.ok(notice?.until && notice.until > notice.from);
  });

  test(`${language}: its own links lead somewhere`, () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.filter((anchor) => !headings.includes(anchor)),
      [],
    );
  });
}
