import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, normalize } from './normalize.js';

test('width, case and compatibility forms are folded', () => {
  assert.equal(normalize('ＨＥＬＬＯ Work').text, 'hello work');
  assert.equal(normalize('ﾊﾛｰﾜｰｸ').text, 'ハローワーク');
  assert.equal(normalize('ﾊﾟﾊﾟ').text, 'パパ', 'half-width voicing marks join their letter');
  assert.equal(normalize('①②').text, '12');
  assert.equal(normalize('e\u0301').text, '\u00e9', 'combining accents join their letter');
});

test('hiragana and katakana stay apart', () => {
  assert.notEqual(normalize('ぱすわーど').text, normalize('パスワード').text);
});

test('runs of white space of every kind become one space', () => {
  assert.equal(normalize('a\u3000\n\t b').text, 'a b');
});

test('places lead back to the original text', () => {
  const { text, starts, ends } = normalize('ｶﾞｽ　 Ａ');
  assert.equal(text, 'ガス a');
  assert.deepEqual(starts, [0, 2, 3, 5]);
  assert.deepEqual(ends, [2, 3, 5, 6]);
});

test('any string is folded without an error, and every place leads into the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      const { text, starts, ends } = normalize(original);
      assert.equal(starts.length, text.length);
      assert.equal(ends.length, text.length);
      starts.forEach((start, i) => {
        const end = ends[i] ?? -1;
        assert.ok(start >= (starts[i - 1] ?? 0) && start < end && end <= original.length);
      });
    }),
  );
});

test('folding without the way back gives the same text', () => {
  for (const text of ['ｶﾞｽ　 Ａ', '\n求人\t\t票 ', 'ﾊﾟｰﾄ①㈱', 'Ｃafé', 'が'])
    assert.equal(fold(text), normalize(text).text);
});
