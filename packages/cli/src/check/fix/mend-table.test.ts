import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from '../../folder/csv.js';
import { cellSpans } from './cell-spans.js';
import { mendTable } from './mend-table.js';

const cell = (record: number, at: number, text: string) => ({ what: 'cell', record, cell: at, text }) as const;

test('changes a cell, and leaves every other byte: quotes, spaces, order, line ends', () => {
  const text = 'id,"ja" , en\r\n"ａ","x\ny,""z""",  last  \r\nb,,\r\n';
  assert.equal(mendTable(text, [cell(1, 0, 'a')]), null, 'no table: a quote behind a space');
  const table = 'id,"ja", en\r\n"ａ","x\ny,""z""",  last  \r\nb,,\n"c"';
  assert.equal(mendTable(table, [cell(1, 0, 'a')]), 'id,"ja", en\r\n"a","x\ny,""z""",  last  \r\nb,,\n"c"');
  assert.equal(mendTable(table, [cell(2, 1, '1,2')]), table.replace('b,,', 'b,"1,2",'));
});

test('adds the cells that a short row lacks', () => {
  assert.equal(mendTable('a,b,c\n1\n', [cell(1, 2, 'x')]), 'a,b,c\n1,,x\n');
});

test('takes empty columns away, not a row that has something there', () => {
  const trailing = [{ what: 'trailing' }] as const;
  assert.equal(mendTable('a,b,,\r\n1,2,,\r\n3,4,,x\r\n', trailing), 'a,b\r\n1,2\r\n3,4,,x\r\n');
  assert.equal(mendTable('a,b\n1,2, ,""\n', trailing), 'a,b\n1,2\n');
});

test('separates by commas, and puts quotes where a comma was a text', () => {
  const delimiter = [{ what: 'delimiter' }] as const;
  assert.equal(mendTable('a\tb\r\n1,5\t"x\ty"\r\n', delimiter), 'a,b\r\n"1,5","x\ty"\r\n');
  assert.equal(mendTable('a;b\n"1;""2";\n', delimiter), 'a,b\n"1;""2",\n');
});

test('makes old line ends new ones, within cells too', () => {
  assert.equal(mendTable('a,b\r1,"x\ry"\r', [{ what: 'line-ends' }]), 'a,b\r\n1,"x\ny"\r\n');
});

test('finds the cells that the reader finds, whatever is in them', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '漢', '１', '='), maxLength: 6 });
  const lineEnd = fc.constantFrom('\n', '\r\n');
  const rows = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, lineEnd, fc.boolean(), fc.nat(), value, (table, end, last, place, changed) => {
      const encode = (each: string): string => (/[",\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each);
      const header = 'first,second';
      const text = [header, ...table.map((row) => row.map(encode).join(','))].join(end) + (last ? end : '');
      const spans = cellSpans(text, ',').map(({ cells }) => cells.length);
      const read = parseCsv(text.replace(/\r\n/g, '\n'), ',');
      assert.deepEqual(
        spans,
        read.map(({ cells }) => cells.length),
      );
      const record = 1 + (place % table.length);
      const mended = mendTable(text, [cell(record, 1, changed)]);
      assert.ok(mended !== null);
      const again = parseCsv(mended.replace(/\r\n/g, '\n'), ',').map(({ cells }) => cells);
      const expected = read.map(({ cells }, index) => (index === record ? cells.with(1, changed) : cells));
      assert.deepEqual(again, expected);
      // What stands before and behind the row is there letter by letter.
      const before = text.split(end).length;
      assert.ok(before > 0 && mended.startsWith(header + end));
      assert.equal(mended.endsWith(end), text.endsWith(end) || (record === table.length && mended.endsWith(end)));
    }),
  );
});
