import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameLength } from './same-length.js';

test('digits, letters, signs and spaces become half width, and hyphens between digits one', () => {
  assert.equal(sameLength('ＴＥＬ　０９０－１２３４ー５６７８（自宅）'), 'TEL 090-1234-5678(自宅)');
  assert.equal(sameLength('1‐2‑3–4—5−6ｰ7'), '1-2-3-4-5-6-7');
});

test('the mark of a long vowel stays where it is a letter', () => {
  assert.equal(sameLength('ハローワークのマイナンバー1'), 'ハローワークのマイナンバー1');
});

test('no web address is read, and what follows it in Japanese is', () => {
  const plain = sameLength('https://example.jp/090-1234-5678を見て1');
  assert.equal(plain.trim(), 'を見て1');
});

test('a place in it is the same place in the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(sameLength(text).length, text.length);
    }),
  );
});
