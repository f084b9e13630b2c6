import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_QUESTION_LENGTH } from '../limits.js';
import { createMatcher } from './create-matcher.js';
import { DEFAULT_CALIBRATION } from './decide.js';
import { fixtureEntries, fixtureTerms } from './fixture.js';

const scope = { entries: fixtureEntries, terms: fixtureTerms, calibration: DEFAULT_CALIBRATION };
const matcher = await createMatcher(scope);

test('a clear question gets one card', () => {
  const { decision, entryIds, termIds } = matcher.match('パスワードを忘れてログインできません');
  assert.equal(decision, 'answer');
  assert.equal(entryIds[0], 'mypage-password');
  assert.deepEqual(termIds, ['password', 'log-in']);
});

test('a question about an allowance gets candidates, never one card', () => {
  const { decision, entryIds } = matcher.match('失業保険をもらうにはどうしたらいいですか');
  assert.equal(decision, 'choose');
  assert.equal(entryIds[0], 'allowance-apply');
});

test('a registered wording is found even in hiragana only', () => {
  assert.equal(matcher.match('「やめ させられた」!').entryIds[0], 'dispute');
});

test('one word that many entries share gets candidates', () => {
  assert.equal(matcher.match('マイページ').decision, 'choose');
  assert.equal(matcher.match('マイページ').entryIds.length, 3);
});

test('English reaches Japanese entries through the registered terms', () => {
  assert.equal(matcher.match('I forgot my password').entryIds[0], 'mypage-password');
  assert.equal(matcher.match('referral LETTER').entryIds[0], 'apply-letter');
});

test('a long story is not answered with one card', () => {
  const story =
    '先月まで建設会社で十年働いていましたが、体調を崩して辞めました。これから面接の準備もしないといけません。家族もいて不安です。';
  assert.notEqual(matcher.match(story).decision, 'answer');
});

test('what has nothing to do with the content gets none', () => {
  for (const text of [
    '',
    ' \n',
    '???',
    '。。。',
    '😀',
    'こんにちは',
    '明日の天気',
    'tell me a joke',
    '駐車場はありますか',
    '안녕하세요',
  ]) {
    assert.deepEqual(matcher.match(text), { termIds: [], decision: 'none', entryIds: [] }, text);
  }
});

test('terms are given once each, in order of appearance, also where nothing fits', () => {
  assert.deepEqual(matcher.match('ハロワのメアドとハローワークの電子メール').termIds, ['hello-work', 'mail-address']);
  assert.deepEqual(
    matcher.pickUp('ハロワとハローワーク').map(({ form }) => form),
    ['ハロワ', 'ハローワーク'],
  );
});

test('an empty scope gives none', async () => {
  const empty = await createMatcher({ entries: [], terms: [], calibration: DEFAULT_CALIBRATION });
  assert.deepEqual(empty.match('パスワード'), { termIds: [], decision: 'none', entryIds: [] });
});

test('a wording of punctuation only is not found by punctuation', async () => {
  const entries = fixtureEntries.map((entry) => ({ ...entry, aliases: ['!!!'] }));
  assert.equal((await createMatcher({ ...scope, entries })).match('???').decision, 'none');
});

/** Anything from noise to questions made of what the content really holds. */
const pieces = [
  ...fixtureEntries.flatMap(({ question, aliases }) => [...question.map(String), ...aliases]),
  ...fixtureTerms.flatMap(({ forms }) => forms),
];
const question = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 5 })
  .map((parts) => parts.join(''));

test('any string gives a sound result, the same one whatever the order of entries and terms', async () => {
  const reversed = await createMatcher({
    ...scope,
    entries: [...fixtureEntries].reverse(),
    terms: [...fixtureTerms].reverse(),
  });
  const automation = new Map(fixtureEntries.map((entry) => [entry.id, entry.automation]));
  const termIds = new Set(fixtureTerms.map(({ id }) => id));
  fc.assert(
    fc.property(question, (text) => {
      const result = matcher.match(text);
      assert.deepEqual(reversed.match(text), result);
      assert.deepEqual(matcher.match(text), result, 'a question leaves nothing behind');
      const { decision, entryIds } = result;
      assert.equal(entryIds.length === 0, decision === 'none');
      assert.ok(entryIds.length <= 3 && new Set(entryIds).size === entryIds.length);
      assert.ok(entryIds.every((id) => automation.has(id)));
      if (decision === 'answer') assert.equal(automation.get(entryIds[0] ?? ''), 'allowed');
      assert.deepEqual(result.termIds, [...new Set(matcher.pickUp(text).map(({ termId }) => termId))]);
      assert.ok(result.termIds.every((id) => termIds.has(id)));
    }),
  );
});

test('a text far over the limit is read without an error', () => {
  assert.doesNotThrow(() => matcher.match('求人ﾊﾛｰﾜｰｸ '.repeat(MAX_QUESTION_LENGTH)));
});

test('single kanji in common are chance, and offer nothing', async () => {
  const [sample] = fixtureEntries;
  const chance = await createMatcher({
    ...scope,
    entries: [{ ...sample!, id: 'fee', question: ['料金はかかりますか'], aliases: ['理由を知りたい'] }],
    terms: [],
  });
  assert.equal(chance.match('料理').decision, 'none');
  assert.notEqual(chance.match('料金').decision, 'none');
});
