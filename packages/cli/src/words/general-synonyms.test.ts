import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generalSynonyms } from './general-synonyms.js';

const groupsWith = (groups: readonly (readonly string[])[], ...words: readonly string[]): boolean =>
  groups.some((group) => words.every((word) => group.includes(word)));

test('everyday words stand beside the official ones that the texts use', async () => {
  const groups = await generalSynonyms(['資格確認書の再交付について', '保育所等の入所について']);
  assert.ok(groupsWith(groups, 'なくし', '紛失', '再交付'));
  assert.ok(groupsWith(groups, '保育園', '保育所'));
});

test('words of the general dictionary are found too, without the endings of verbs', async () => {
  assert.ok(groupsWith(await generalSynonyms(['賃金の支払い']), '給料', '賃金'));
  assert.ok(groupsWith(await generalSynonyms(['退職の手続き']), '退職', '辞め'));
});

test('what does not touch the texts is left out', async () => {
  assert.equal(groupsWith(await generalSynonyms(['求人票の見方']), '粗大ごみ', '大きいごみ'), false);
  assert.deepEqual(await generalSynonyms([]), []);
});

test('what is registered as a term is no general word any more', async () => {
  const groups = await generalSynonyms(['保育所等の入所'], new Set(['保育園']));
  assert.equal(groupsWith(groups, '保育園'), false);
});

test('no word is a single character, two kana or Latin letters: they would be found everywhere', async () => {
  for (const word of (await generalSynonyms(['資格確認書の再交付、税、犬の登録'])).flat()) {
    assert.doesNotMatch(word, /^.$|^[ぁ-ん]{1,2}$|^[a-z]+$/u);
  }
});
