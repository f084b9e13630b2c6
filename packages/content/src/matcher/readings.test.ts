import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createReader } from './readings.js';

const read = createReader({ 求: 'きゅう', 職: 'しょく', 人: 'じん', 一人: 'ひとり', 々: '' });

test('reads kana as hiragana, and kanji by their readings', () => {
  assert.equal(read('求職のハローワーク'), 'きゅうしょくのはろーわーく');
});

test('a word with a reading of its own comes before its kanji', () => {
  assert.equal(read('一人と求人'), 'ひとりときゅうじん');
});

test('what has no reading is a gap, not a guess', () => {
  assert.equal(read('求票、job'), 'きゅう     ');
});

test('nothing sounds where no reading is known', () => {
  assert.equal(createReader({})('ハローワークに行く'), '');
});

test('names of the platform are no readings, and no text makes it fail', () => {
  assert.equal(createReader({ 求: 'きゅう' })('constructor').trim(), '');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(typeof read(text), 'string');
    }),
  );
});
