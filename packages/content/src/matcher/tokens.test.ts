import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureTerms } from './fixture.js';
import { createLexicon } from './lexicon.js';
import { fold } from './normalize.js';
import { tokenize, WEIGHTS, wholeToken } from './tokens.js';

const lexicon = createLexicon({
  terms: fixtureTerms,
  synonyms: [
    ['捨て', '廃棄'],
    ['廃棄', '廃止'],
  ],
  readings: { 求: 'きゅう', 職: 'しょく', 給食: 'きゅうしょく', 離: 'り', 票: 'ひょう' },
});
const tokens = (text: string): readonly string[] => [...tokenize(fold(text), lexicon).keys()];
const shared = (a: string, b: string): readonly string[] => tokens(a).filter((token) => tokens(b).includes(token));

test('every kind of token has a weight', () => {
  const all = tokens('基本手当をもらうため My page の パスワードを捨てた。求職');
  for (const token of [...all, wholeToken(fold('x'))]) assert.ok(WEIGHTS[token.charAt(0)], token);
});

test('kanji count one by one, and neighbours of any script in pairs', () => {
  assert.deepEqual(
    tokens('窓口にいく').filter((token) => !token.startsWith('#')),
    ['k窓', 'k口', 'K窓口', 'm口に', 'hにい', 'hいく', 'rにいく'],
  );
});

test('pairs do not reach over what stands between', () => {
  assert.ok(!tokens('窓を口').includes('K窓口'));
  assert.ok(!tokens('窓、口').includes('K窓口'));
});

test('a slip in katakana leaves most of a word in common', () => {
  assert.ok(shared('コンピューター', 'コンピュタ').length >= 3);
});

test('Latin words count without their ending, and words of every question do not count', () => {
  const words = (text: string): readonly string[] => tokens(text).filter((token) => token.startsWith('w'));
  assert.deepEqual(words('How do I apply for postings?'), ['wapply', 'wpost']);
  assert.deepEqual(words('applying companies'), ['wapply', 'wcompany']);
  assert.deepEqual(words('applied address addresses'), ['wapply', 'waddress']);
});

test('all forms of a term are one token beside their letters', () => {
  assert.deepEqual(shared('失業保険', '基本手当'), ['#basic-allowance']);
});

test('a word belongs to every group of synonyms that it stands in', () => {
  assert.deepEqual(shared('捨てる', '廃棄'), ['~0']);
  assert.deepEqual(shared('廃棄', '廃止').includes('~1'), true);
});

test('what sounds alike has its sound in common, however it is written', () => {
  const sound = ['rきゅう', 'rゅうし', 'rうしょ', 'rしょく'];
  for (const text of ['求職', 'きゅうしょく', 'キュウショク', '給食']) {
    for (const token of sound) assert.ok(tokens(text).includes(token), `${text} ${token}`);
  }
});

test('the sound of what has no reading is not made up, and nothing is joined over it', () => {
  assert.ok(!tokens('求人職').includes('rうしょ'));
  assert.ok(![...tokenize(fold('求職'), lexicon, false).keys()].some((token) => token.startsWith('r')));
});

test('phrases of every question do not count', () => {
  assert.deepEqual(
    tokens('方法を教えて下さい').filter((token) => /^[kK]/.test(token)),
    [],
  );
});

test('repetition is counted', () => {
  assert.equal(tokenize(fold('窓と窓'), lexicon).get('k窓'), 2);
});

test('the token of a whole wording leaves out what is neither letter nor digit', () => {
  assert.equal(wholeToken(fold('「これは、何？」 ①')), '=これは何1');
  assert.equal(wholeToken(fold('こ れ は何1!')), '=これは何1');
});
