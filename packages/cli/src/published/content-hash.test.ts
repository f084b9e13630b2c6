import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { publishedOf, RICH } from '../changelog/testing/rich.js';
import { compileFolder } from '../compile/compile-folder.js';
import { withFolder } from '../compile/fixture.js';
import { contentHash } from './content-hash.js';

const hashOf = async (change: Readonly<Record<string, string | null>>): Promise<string> =>
  contentHash((await publishedOf(change)).files);

const every = (change: (text: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(RICH).map(([file, text]) => [file, change(text)]));

test('line ends, byte order marks, quotes, notes and other files do not change what is approved', async () => {
  const hash = await hashOf({});
  assert.equal(await hashOf(every((text) => text.replace(/\n/g, '\r\n'))), hash);
  assert.equal(await hashOf(every((text) => `\ufeff${text}`)), hash);
  assert.equal(await hashOf({ 'memo.txt': 'x', 'sources/notes.md': 'x', 'approvals.json': '{}' }), hash);
  const faq = RICH['faq/money.en.csv'] ?? '';
  assert.equal(await hashOf({ 'faq/money.en.csv': faq.replace('deadline', '"deadline"') }), hash);
  assert.equal(await hashOf({ 'faq/money.en.csv': faq.replace(/\n/g, ',memo\n') }), hash);
  assert.equal(await hashOf({ 'recall.csv': (RICH['recall.csv'] ?? '').replace('誤り', '別の理由') }), hash);
});

test('nor does the encoding', async () => {
  const hash = await hashOf({});
  await withFolder(RICH, async (folder) => {
    for (const [file, text] of Object.entries(RICH)) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      if (file.endsWith('.csv')) await writeFile(path, Buffer.from(`\ufeff${text}`, 'utf16le'));
    }
    assert.equal(contentHash((await compileFolder(folder, { now: new Date('2026-11-24T00:00:00Z') })).files), hash);
  });
});

test('an approval of this year holds in the next one', async () => {
  await withFolder(RICH, async (folder) => {
    const of = async (day: string): Promise<[string, string]> => {
      const { files } = await compileFolder(folder, { now: new Date(day) });
      return [contentHash(files), [...files.keys()].join()];
    };
    const [hash, names] = await of('2026-12-31T00:00:00Z');
    const [later, otherNames] = await of('2027-01-01T00:00:00Z');
    assert.notEqual(names, otherNames, 'the calendar moved on');
    assert.equal(later, hash);
  });
});

test('a published word, a link, a date, an id, an order or a setting does', async () => {
  const hash = await hashOf({});
  for (const [file, from, to] of [
    ['faq/money.csv', '後日', '後で'],
    ['faq/money.csv', '期限|', '期日|'],
    ['faq/money.csv', 'go.jp/b', 'go.jp/c'],
    ['faq/money.csv', '2026-11-20', '2026-11-21'],
    ['choices.csv', '\nfirst,', '\nother,'],
    ['service.json', '"retentionDays":7', '"retentionDays":8'],
    ['service.json', '"serial":3', '"serial":4'],
    ['offices.csv', '03-0000', '03-0001'],
    ['recall.csv', 'reg-9', 'reg-8'],
    ['vocabulary.csv', '申し込み|とうろく', 'とうろく|申し込み'],
  ] as const) {
    const text = RICH[file] ?? '';
    assert.ok(text.includes(from), file);
    assert.notEqual(await hashOf({ [file]: text.replace(from, to) }), hash, `${file}: ${from}`);
  }
});
