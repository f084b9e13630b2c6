import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { VocabularyTerm } from '../faq.js';
import { fixtureTerms } from './fixture.js';
import { pickUp } from './pick-up.js';

const ids = (text: string, terms = fixtureTerms): readonly string[] => pickUp(text, terms).map(({ termId }) => termId);
const term = (id: string, ...forms: string[]): VocabularyTerm => ({ id, label: { ja: id }, forms });

test('the longest form wins, and reading goes on behind it', () => {
  const terms = [term('a-job', '求人'), term('z-number', '求人番号'), term('m-ad', '求人広告')];
  assert.deepEqual(ids('求人番号と求人を探す', terms), ['z-number', 'a-job']);
  assert.deepEqual(ids('求職者マイページ'), ['my-page']);
});

test('the leftmost form wins over a longer one that begins inside it', () => {
  assert.deepEqual(ids('東京都庁舎', [term('a', '東京都'), term('b', '都庁舎前', '京都庁舎')]), ['a']);
});

test('width, case and kana width do not matter; the form is given as typed, at its place in the typed text', () => {
  const text = '  ﾒｰﾙｱﾄﾞﾚｽとＣＶ';
  assert.deepEqual(pickUp(text, fixtureTerms), [
    { termId: 'mail-address', form: 'ﾒｰﾙｱﾄﾞﾚｽ', start: 2, end: 10 },
    { termId: 'resume', form: 'ＣＶ', start: 11, end: 13 },
  ]);
});

test('Latin forms are whole words, in the singular or plural, also between Japanese letters', () => {
  assert.deepEqual(ids('my passwords'), ['password']);
  assert.deepEqual(ids('passwordless exchange rate'), []);
  assert.deepEqual(ids('exchanges changes'), ['change']);
  assert.deepEqual(ids('新しいpasswordを'), ['password']);
});

test('words of a form may be parted by any white space', () => {
  assert.deepEqual(ids('Hello\u3000\nWork'), ['hello-work']);
});

test('synonyms lead to the same term, each time they occur', () => {
  assert.deepEqual(ids('失業保険と失業手当'), ['basic-allowance', 'basic-allowance']);
});

test('forms of one character and blank forms are not looked for', () => {
  assert.deepEqual(ids('a 人', [term('x', 'a', '人', '', ' ')]), []);
});

test('a form claimed twice belongs to the smaller id, whatever the order', () => {
  const a = term('a', '窓口');
  const b = term('b', '窓口');
  assert.deepEqual(ids('窓口', [a, b]), ['a']);
  assert.deepEqual(ids('窓口', [b, a]), ['a']);
});

test('in any text the picks are in order, apart, and are what stands there', () => {
  const forms = fixtureTerms.flatMap((t) => t.forms);
  const piece = fc.oneof(fc.constantFrom(...forms), fc.string({ unit: 'binary', maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let before = 0;
      for (const { form, start, end } of pickUp(text, fixtureTerms)) {
        assert.ok(start >= before && end > start);
        assert.equal(form, text.slice(start, end));
        before = end;
      }
    }),
  );
});
