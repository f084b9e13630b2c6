import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnLetter } from './column-letter.js';
import { dateOfSerial, foldDate, foldTime, isDate } from './dates.js';
import { foldClosed, foldCode, foldHours, foldLinks, foldName, foldPostcode, foldSeparators } from './fold.js';

const cases = (fold: (text: string) => string, pairs: Readonly<Record<string, string>>): void => {
  for (const [written, meant] of Object.entries(pairs)) {
    assert.equal(fold(written), meant, written);
    assert.equal(fold(meant), meant, `${meant} stays as it is`);
  }
};

test('reads cells for machines whatever their width', () => {
  cases(foldCode, { 'ｒｅｇ－１': 'reg-1', '\u3000reg‐1 ': 'reg-1', '０３−００００ー００００': '03-0000-0000' });
  assert.equal(foldCode('Reg-1'), 'Reg-1', 'case is told apart');
  cases(foldName, { ＩＤ: 'id', 'name . en': 'name.en', ' ja\u3000': 'ja' });
  cases(foldPostcode, { '〒１０２ー００７２': '102-0072', '1020072': '102-0072' });
  cases(foldSeparators, { 'あ｜い\n\nう': 'あ|い|う', '全角　は残る': '全角　は残る' });
});

test('reads hours and closed days as people write them', () => {
  cases(foldHours, {
    '月～金　８：３０～１７：１５': 'Mon-Fri 08:30-17:15',
    '月曜日〜金曜日 8:30〜17:15｜土 10時00分～17時00分': 'Mon-Fri 08:30-17:15|Sat 10:00-17:00',
    '月、水 9:00-12:00': 'Mon,Wed 09:00-12:00',
    'mon - fri 08:30 - 17:15': 'Mon-Fri 08:30-17:15',
  });
  cases(foldClosed, { '祝日｜12月29日～1月3日': 'holidays|12-29..01-03', '12/29〜1/3': '12-29..01-03' });
});

test('reads the address of a link, and leaves its label', () => {
  cases(foldLinks, {
    '案内（Ａ）＝ｈｔｔｐｓ://www.example.go.jp/｜https://b.test/?a=1':
      '案内（Ａ）=https://www.example.go.jp/|https://b.test/?a=1',
  });
});

test('reads dates as Excel shows them', () => {
  cases(foldDate, {
    '2026/11/24': '2026-11-24',
    '2026/1/5': '2026-01-05',
    '２０２６．１．５': '2026-01-05',
    '2026年11月24日': '2026-11-24',
    '2026年11月24日(火)': '2026-11-24',
    '2026/11/24 0:00': '2026-11-24',
    令和8年11月24日: '2026-11-24',
    'R8.11.24': '2026-11-24',
    令和元年5月1日: '2019-05-01',
  });
  // In doubt, or no day at all.
  for (const text of ['11/24/2026', '26/11/24', '2026/11', '2026/2/30', '11月24日', '46350', '2026/11/24 9:00']) {
    assert.ok(!isDate(foldDate(text)), text);
  }
  assert.equal(dateOfSerial('46350'), '2026-11-24');
  assert.equal(dateOfSerial('12345'), null);
});

test('reads a time as one in Japan; a day without a time is in doubt', () => {
  cases(foldTime, { '2026/12/1 9:00': '2026-12-01T09:00+09:00', '2026年12月1日　０時00分': '2026-12-01T00:00+09:00' });
  assert.equal(foldTime('2026-12-01T00:00Z'), '2026-12-01T00:00Z');
  assert.equal(foldTime('2026/12/31'), '2026/12/31');
});

test('names columns as Excel does', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
