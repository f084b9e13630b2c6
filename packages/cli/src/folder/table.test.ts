import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf, idOf, pageOf } from '../compile/cells.js';
import { FaultList, type Fault } from '../fault.js';
import { faultUnread, readTable, type Row } from './table.js';

const COLUMNS = ['id', 'audience', 'reviewed', 'tags'];

/** Reads every column of a table as the compiler would. */
function read(text: string, columns: readonly string[] = COLUMNS): { rows: readonly Row[]; faults: readonly Fault[] } {
  const list = new FaultList();
  const folder = new Map([['t.csv', text]]);
  const rows = readTable(folder, 't.csv', columns, list);
  const seen = new Map<string, string>();
  for (const row of rows) {
    if (columns.includes('id')) idOf(row, seen);
    if (columns.includes('audience')) row.oneOf('audience', ['seeker', 'employer']);
    if (columns.includes('reviewed')) dateOf(row, 'reviewed');
    if (columns.includes('tags')) row.list('tags');
  }
  faultUnread(folder, list);
  return { rows, faults: list.faults };
}

const said = (faults: readonly Fault[]): string[] =>
  faults.map(({ row, sheetRow, columnLetter, column, code }) =>
    [`${row}(${sheetRow})`, columnLetter, column, code].filter(Boolean).join(' '),
  );

const HEAD = 'id,audience,reviewed,tags\n';

test('counts lines, and rows as Excel does, across line breaks in cells and empty rows', () => {
  const { rows, faults } = read(`${HEAD}a,seeker,2026-11-24,"x\ny"\n\n,,,\n　,  ,,\nb,?,2026-11-24,\n`);
  assert.deepEqual(
    rows.map(({ line, record }) => [line, record + 1]),
    [
      [2, 2],
      [7, 6],
    ],
  );
  assert.deepEqual(said(faults), ['2(2) D tags list-separator', '7(6) B audience bad-value']);
});

test('reads names of columns in full width, with spaces and in capitals, and says so', () => {
  const { rows, faults } = read('ＩＤ, Audience ,reviewed,ｔａｇｓ\na,seeker,2026-11-24,x\n');
  assert.equal(rows[0]?.text('tags'), 'x');
  assert.deepEqual(said(faults), ['1(1) A id column-name', '1(1) B audience column-name', '1(1) D tags column-name']);
});

test('reads cells for machines in full width, and offers to write them so', () => {
  const { rows, faults } = read(`${HEAD}ａ－１,Ｓｅｅｋｅｒ,２０２６／１１／２４,あ｜い\n`);
  assert.deepEqual(said(faults), [
    '2(2) A id width',
    '2(2) B audience width',
    '2(2) C reviewed date-form',
    '2(2) D tags list-separator',
  ]);
  assert.deepEqual(
    faults.map(({ mend }) => mend),
    ['a-1', 'seeker', '2026-11-24', 'あ|い'].map((text, cell) => ({
      what: 'cell',
      record: 1,
      cell,
      text,
      doubtful: false,
    })),
  );
  assert.ok(faults.every(({ level }) => level === 'warning'));
  assert.deepEqual(rows[0]?.list('tags'), ['あ', 'い']);
});

test('says what Excel left of formulas, errors, narrow columns and long numbers, and nothing that follows from it', () => {
  for (const cell of ['#REF!', '#NAME?', '####', '=1+2', '=VLOOKUP(A1)', '3.6E+09', '#N/A']) {
    assert.deepEqual(said(read(`${HEAD}a,${cell},2026-11-24,\n`).faults), ['2(2) B audience excel-leftover'], cell);
  }
  for (const cell of ['C# と #1', '=', '1+2', '# 見出し'])
    assert.deepEqual(read(`${HEAD}a,seeker,2026-11-24,${cell}\n`).faults, []);
});

test('names the value above where merged cells left an empty one, and does not take it', () => {
  const { faults } = read(`${HEAD}a,seeker,2026-11-24,\nb,,,\nc,,2026-11-24,\nd,employer,2026-11-24,\n`);
  assert.deepEqual(said(faults), [
    '3(3) B audience merged-cell',
    '3(3) C reviewed merged-cell',
    '4(4) B audience merged-cell',
  ]);
  assert.deepEqual(
    faults.map(({ details }) => details['value']),
    ['seeker', '2026-11-24', 'seeker'],
  );
  assert.deepEqual(said(read(`${HEAD}a,,2026-11-24,\n`).faults), ['2(2) B audience bad-value'], 'nothing above');
});

test('says dates that cannot be, and numbers that were dates', () => {
  const { faults } = read(`${HEAD}a,seeker,2026-02-30,\nb,seeker,46350,\nc,seeker,11/24/2026,\n`);
  assert.deepEqual(said(faults), [
    '2(2) C reviewed bad-date',
    '3(3) C reviewed date-serial',
    '4(4) C reviewed bad-date',
  ]);
  assert.equal(faults[1]?.details['read'], '2026-11-24');
});

test('tells empty columns on the right from cells without a name', () => {
  assert.deepEqual(said(read('id,audience,reviewed,tags,,\na,seeker,2026-11-24,,,\n').faults), [
    '1(1) E trailing-cells',
  ]);
  assert.deepEqual(said(read(`${HEAD}a,seeker,2026-11-24,,,\n`).faults), ['1(1) E trailing-cells']);
  assert.deepEqual(said(read(`${HEAD}a,seeker,2026-11-24,x,y\n`).faults), ['2(2) E extra-cells']);
  assert.deepEqual(said(read('id,,audience,reviewed,tags\na,x,seeker,2026-11-24,\n').faults), ['2(2) B extra-cells']);
});

test('says columns that are missing, twice there or of no use', () => {
  assert.deepEqual(said(read('id,audience,tags\na,seeker,\n').faults), [
    '1(0) reviewed column-missing',
    '2(2) reviewed cell-empty',
  ]);
  assert.deepEqual(said(read('id,id,audience,reviewed,tags\na,b,seeker,2026-11-24,\n').faults), [
    '1(1) B id duplicate-column',
  ]);
  const memo = read('id,audience,reviewed,tags,メモ\na,seeker,2026-11-24,,x\n').faults;
  assert.deepEqual(said(memo), ['1(1) E メモ unknown-column']);
  assert.equal(memo[0]?.level, 'info');
});

test('reads tabs and semicolons, and offers commas', () => {
  for (const [delimiter, value] of [
    ['\t', 'Tab'],
    [';', ';'],
  ] as const) {
    const text = `${HEAD}a,seeker,2026-11-24,"x,y"\n`.replace(/,(?!y)/g, delimiter);
    const { rows, faults } = read(text);
    assert.equal(rows[0]?.text('tags'), 'x,y');
    assert.deepEqual(said(faults), ['1(1) delimiter']);
    assert.equal(faults[0]?.details['value'], value);
  }
});

test('says where quotes do not match', () => {
  assert.deepEqual(said(read(`${HEAD}a,seeker,2026-11-24,x\nb,"seeker,2026-11-24,\nc,seeker,,\n`).faults), [
    '3(0) bad-csv',
  ]);
  assert.deepEqual(said(read(`${HEAD}a,see"ker,2026-11-24,\n`).faults), ['2(0) bad-csv']);
});

test('says characters that were lost, and such as only one machine has', () => {
  assert.deepEqual(said(read(`${HEAD}a,seeker,2026-11-24,高\ufffd橋\n`).faults), ['2(2) D tags lost-character']);
  assert.deepEqual(said(read(`${HEAD}a,seeker,2026-11-24,\ue000橋\n`).faults), ['2(2) D tags gaiji']);
});

test('tells a scheme that must not be from an address that is none', () => {
  const codeOf = (href: string): string | undefined => {
    const list = new FaultList();
    const [row] = readTable(new Map([['t.csv', `source\n${href}\n`]]), 't.csv', ['source'], list);
    assert.ok(row);
    pageOf(row, 'source');
    return list.faults[0]?.code;
  };
  assert.equal(codeOf('https://www.example.go.jp/'), undefined);
  assert.equal(codeOf('www.example.go.jp'), 'bad-link');
  assert.equal(codeOf('https://user:pass@example.go.jp/'), 'bad-link');
  for (const href of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html;x',
    'ftp://a.test/',
    'file:///c:/x',
  ]) {
    assert.equal(codeOf(href), 'bad-scheme', href);
  }
  assert.equal(codeOf('ｈｔｔｐｓ：／／www.example.go.jp／'), 'width');
});

test('asking twice gives the same rows and no fault twice', () => {
  const list = new FaultList();
  const folder = new Map([['t.csv', 'id,,\na,,\n']]);
  const first = readTable(folder, 't.csv', ['id', 'x'], list);
  const count = list.faults.length;
  assert.equal(readTable(folder, 't.csv', [], list), first);
  assert.equal(list.faults.length, count);
});
