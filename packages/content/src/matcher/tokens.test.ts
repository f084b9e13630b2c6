import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureTerms } from './fixture.js';
import { normalize } from './normalize.js';
import { createPicker } from './pick-up.js';
import { tokenize, wholeToken } from './tokens.js';

const picker = createPicker(fixtureTerms);
const tokens = (text: string): readonly string[] => [...tokenize(normalize(text), picker).keys()];

test('kanji count one by one and in pairs; hiragana does not count', () => {
  assert.deepEqual(tokens('窓口にいく'), ['窓', '口', '2窓口']);
  assert.deepEqual(tokens('どうすればいいですか'), []);
});

test('pairs do not reach over what stands between', () => {
  assert.ok(!tokens('窓を口').includes('2窓口'));
});

test('katakana counts in whole words, with or without a long vowel at the end', () => {
  assert.deepEqual(tokens('コンピューターとメモ'), ['コンピュータ', 'メモ']);
  assert.deepEqual(tokens('コンピュータ'), ['コンピュータ']);
});

test('Latin words count without their ending, and words of every question do not count', () => {
  assert.deepEqual(tokens('How do I apply for postings?'), ['apply', 'post']);
  assert.deepEqual(tokens('applying companies'), ['apply', 'company']);
  assert.deepEqual(tokens('applied address addresses'), ['apply', 'address']);
});

test('all forms of a term are one token beside their letters', () => {
  const shared = tokens('失業保険').filter((t) => tokens('基本手当').includes(t));
  assert.deepEqual(shared, ['#basic-allowance']);
});

test('phrases of every question do not count', () => {
  assert.deepEqual(tokens('方法を教えて下さい'), []);
});

test('repetition is counted', () => {
  assert.equal(tokenize(normalize('窓と窓'), picker).get('窓'), 2);
});

test('the token of a whole wording leaves out what is neither letter nor digit', () => {
  assert.equal(wholeToken(normalize('「これは、何？」 ①')), '=これは何1');
  assert.equal(wholeToken(normalize('こ れ は何1!')), '=これは何1');
});
