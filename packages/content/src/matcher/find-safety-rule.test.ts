import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SafetyRule } from '../faq.js';
import { findSafetyRule } from './find-safety-rule.js';

const rule = (id: string, ...forms: string[]): SafetyRule => ({
  id,
  forms,
  text: { ja: ['ひとりで悩まないでください。'] },
  helplines: [],
  source: 'https://www.example.go.jp/',
  reviewed: '2026-11-25',
});
const rules = [rule('life', '死にたい', 'しにたい', 'kill myself'), rule('home', '住むところがない', '死にたい')];
const found = (text: string): string | undefined => findSafetyRule(text, rules)?.id;

test('finds a word anywhere in a text, whatever its width, case, kana, spaces and punctuation', () => {
  for (const text of [
    'もう死にたいです',
    '死 に た い',
    'シニタイ',
    'ｼﾆﾀｲ…',
    'し、に、た、い',
    'I want to KILL  MYSELF.',
  ]) {
    assert.equal(found(text), 'life', text);
  }
});

test('finds nothing in other texts', () => {
  for (const text of ['', '。。。', '求人を探したい', 'パソコンが死んだ', '住むところを変えた'])
    assert.equal(found(text), undefined);
});

test('the first rule that fits is taken: the publisher puts the most urgent one first', () => {
  assert.equal(found('住むところがない。死にたい'), 'life');
  assert.equal(found('住むところがない'), 'home');
});

test('a form without a letter fits nothing', () => {
  assert.equal(findSafetyRule('！', [rule('x', '！', '')]), null);
});

test('a word is found wherever it stands in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      // A mark at the beginning of what follows would become part of the word's last letter.
      assert.equal(found(`${before} 死にたい ${after}`), 'life');
    }),
  );
});
