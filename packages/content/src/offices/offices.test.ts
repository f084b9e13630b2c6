import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Office } from '../office.js';
import { findOffices } from './find-offices.js';
import { openingAt } from './opening-at.js';

function office(id: string, change: Partial<Office> = {}): Office {
  return {
    id,
    name: { ja: id },
    address: { ja: '' },
    area: [],
    hours: [],
    closed: { holidays: false, ranges: [] },
    source: 'https://www.example.go.jp/',
    reviewed: '2026-11-24',
    ...change,
  };
}

const OFFICES: readonly Office[] = [
  office('飯田橋', {
    postcode: '112-8577',
    area: ['東京都千代田区', '東京都文京区'],
    name: { ja: 'ハローワーク飯田橋', en: 'Hello Work Iidabashi' },
  }),
  office('川口', { postcode: '332-0031', area: ['埼玉県川口市', '埼玉県蕨市'], address: { ja: '埼玉県川口市青木' } }),
  office('大宮', { postcode: '330-0852', area: ['埼玉県さいたま市大宮区'] }),
];
const find = (query: string): string => {
  const { offices, by } = findOffices({ kind: 'offices', offices: OFFICES, holidays: [] }, query);
  return [by, ...offices.map(({ id }) => id)].join(' ');
};

test('finds by municipality, with or without prefecture, and inside a whole address', () => {
  assert.equal(find('千代田区'), 'area 飯田橋');
  assert.equal(find('埼玉県川口市'), 'area 川口');
  assert.equal(find('埼玉県川口市栄町3-1'), 'area 川口');
  assert.equal(find('川口市栄町'), 'area 川口');
  assert.equal(find('さいたま市'), 'area 大宮');
});

test('finds by postcode in any usual writing, nearest first', () => {
  assert.equal(find('332-0015'), 'postcode 川口 大宮');
  assert.equal(find('〒３３２－００１５'), 'postcode 川口 大宮');
  assert.equal(find('330ー0852'), 'postcode 大宮 川口');
  assert.equal(find('900-0000'), 'none');
});

test('finds by name, and says when nothing fits', () => {
  assert.equal(find('飯田橋'), 'name 飯田橋');
  assert.equal(find('iidabashi'), 'name 飯田橋');
  assert.equal(find('那覇市'), 'none');
  assert.equal(find('   '), 'none');
});

const week = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:15' }];
const open = office('a', { hours: week, closed: { holidays: true, ranges: [{ from: '12-29', to: '01-03' }] } });
const at = (time: string): number => Date.parse(`${time}+09:00`);
const HOLIDAYS = ['2026-11-23', '2027-01-01'];

test('is open within its hours of the day, in its own zone', () => {
  assert.deepEqual(openingAt(open, HOLIDAYS, at('2026-11-24T08:30')), { state: 'open', until: '17:15' });
  assert.deepEqual(openingAt(open, HOLIDAYS, at('2026-11-24T17:14')), { state: 'open', until: '17:15' });
});

test('says when it opens next: the same day, after the night, the weekend, a holiday, the new year', () => {
  const next = (time: string): unknown => openingAt(open, HOLIDAYS, at(time));
  const opens = (date: string): unknown => ({ state: 'closed', opens: { date, time: '08:30' } });
  assert.deepEqual(next('2026-11-24T08:29'), opens('2026-11-24'));
  assert.deepEqual(next('2026-11-24T17:15'), opens('2026-11-25'));
  assert.deepEqual(next('2026-11-20T18:00'), opens('2026-11-24'));
  assert.deepEqual(next('2026-11-23T10:00'), opens('2026-11-24'));
  assert.deepEqual(next('2026-12-28T18:00'), opens('2027-01-04'));
});

test('takes an office with two ranges a day, and says unknown where no hours are confirmed', () => {
  const noon = office('b', {
    hours: [
      { days: [2], from: '13:00', to: '17:00' },
      { days: [2], from: '09:00', to: '12:00' },
    ],
  });
  assert.deepEqual(openingAt(noon, [], at('2026-11-24T12:30')), {
    state: 'closed',
    opens: { date: '2026-11-24', time: '13:00' },
  });
  assert.deepEqual(openingAt(noon, [], at('2026-11-24T09:30')), { state: 'open', until: '12:00' });
  assert.deepEqual(openingAt(office('c'), [], at('2026-11-24T09:30')), { state: 'unknown' });
});

test('never opens again where it is closed on every day', () => {
  const never = office('d', { hours: week, closed: { holidays: false, ranges: [{ from: '01-01', to: '12-31' }] } });
  assert.deepEqual(openingAt(never, [], at('2026-11-24T09:30')), { state: 'closed', opens: null });
});
