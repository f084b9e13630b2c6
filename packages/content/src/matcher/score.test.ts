import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaqEntry } from '../faq.js';
import { indexEntries } from './index-entries.js';
import { createLexicon } from './lexicon.js';
import { fold } from './normalize.js';
import { createRanking } from './score.js';
import { tokenize } from './tokens.js';

const lexicon = createLexicon({ terms: [{ id: 'moving', label: { ja: '転居' }, forms: ['転居', '引っ越し'] }] });

/** An entry is given as `[id, answer, ...wordings]`. */
async function rank(
  question: string,
  ...given: [string, string, string, ...string[]][]
): Promise<readonly (readonly [string, number])[]> {
  const entries = given.map(([id, answer, wording, ...aliases]): FaqEntry => ({
    id,
    audience: 'both',
    topics: ['t'],
    automation: 'allowed',
    question: [wording],
    answer: [{ t: 'p', c: [answer] }],
    aliases,
    related: [],
    links: [],
    source: '',
    reviewed: '2026-01-01',
  }));
  const index = await indexEntries(entries, lexicon, () => Promise.resolve());
  const tokens = new Set(tokenize(fold(question), lexicon).keys());
  return createRanking(index)(tokens).map(({ entry, fit }) => [index.entries[entry]?.id ?? '', fit]);
}

const order = async (...args: Parameters<typeof rank>): Promise<readonly string[]> =>
  (await rank(...args)).map(([id]) => id);

test('what is rare counts more than what every entry has', async () => {
  const all = await order('求人 保存', ['a', '-', '求人 検索'], ['b', '-', '求人 番号'], ['c', '-', '書類 保存']);
  assert.equal(all[0], 'c');
});

test('an entry that shares nothing is not ranked', async () => {
  assert.deepEqual(await order('保存', ['a', '-', '保存'], ['b', '-', '番号']), ['a']);
});

test('the best wording counts, not the sum over many', async () => {
  const [first] = await order(
    '面接 練習',
    ['many', '-', '面接', '面接 服装', '面接 時間', '面接 場所'],
    ['one', '-', '面接 練習'],
  );
  assert.equal(first, 'one');
});

test('tokens of two wordings do not add up', async () => {
  const [first] = await order('面接 練習', ['apart', '-', '面接 服装', '練習 服装'], ['z-together', '-', '面接 練習']);
  assert.equal(first, 'z-together');
});

test('a wording counts more than an answer, and an answer more than nothing', async () => {
  assert.deepEqual(
    await order('面接', ['answer', '面接', '服装'], ['z-wording', '-', '面接'], ['nothing', '-', '番号']),
    ['z-wording', 'answer'],
  );
});

test('what stands in the wording and in the answer counts more than in the wording alone', async () => {
  const fits = new Map(await rank('面接', ['wording', '-', '面接'], ['both', '面接', '面接']));
  assert.ok((fits.get('both') ?? 0) > (fits.get('wording') ?? 0) + 0.01);
});

test('the order of words does not matter', async () => {
  const contents: Parameters<typeof rank>[1][] = [
    ['a', '面接', '服装'],
    ['b', '服装', '面接 時間'],
    ['c', '-', '住所'],
  ];
  const fits = async (question: string): Promise<readonly string[]> =>
    (await rank(question, ...contents)).map(([id, fit]) => id + fit.toFixed(9));
  assert.deepEqual(await fits('面接 服装'), await fits('服装 面接'));
});

test('a short wording is fitted better than a long one that holds more', async () => {
  assert.equal((await order('面接', ['long', '-', '面接 服装 時間'], ['z-short', '-', '面接']))[0], 'z-short');
});

test('a synonym finds its term', async () => {
  assert.deepEqual(await order('引っ越し', ['a', '-', '転居'], ['b', '-', '住所']), ['a']);
});

test('neighbouring kanji count as a pair', async () => {
  assert.equal((await order('登録', ['apart', '-', '録登'], ['z-pair', '-', '登録']))[0], 'z-pair');
});

test('equal entries are in the order of their ids, however the content is ordered', async () => {
  assert.deepEqual(await order('面接', ['b', '-', '面接'], ['a', '-', '面接']), ['a', 'b']);
  assert.deepEqual(await order('面接', ['a', '-', '面接'], ['b', '-', '面接']), ['a', 'b']);
});

test('fit tells which part of the question was found', async () => {
  const fit = async (question: string): Promise<number> =>
    (await rank(question, ['a', '', '面接'], ['b', '', '番号'], ['c', '', '住所']))[0]?.[1] ?? 0;
  assert.equal((await fit('面接')).toFixed(6), '1.000000');
  assert.ok((await fit('面接 服装')) < 0.6);
  assert.ok((await fit('面接 服装 時間 場所 交通')) < 0.3);
});

test('nothing is ranked in an empty content or for an empty question', async () => {
  assert.deepEqual(await order('面接'), []);
  assert.deepEqual(await order('', ['a', '-', '面接']), []);
});
