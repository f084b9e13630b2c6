import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcome, subject } from '../fixture.js';
import { suggest } from './suggest.js';

const missed = (query: string, relevant: string, half: 'tuning' | 'held-out' = 'tuning') =>
  outcome(['x', relevant], 'choose', [relevant], { asked: { query, half } });

test('a question that went wrong is proposed as a wording of its entry, the neediest entry first', async () => {
  const { misses, aliases } = await suggest(subject, [
    missed('推薦状が欲しい', 'b'),
    missed('ログインできない', 'a'),
    missed('入れない', 'a'),
    outcome(['a'], 'answer', ['a'], { asked: { query: 'パスワードが違う' } }),
    outcome(['a'], 'answer', [], { asked: { query: '天気' } }),
  ]);
  assert.equal(misses, 3);
  assert.deepEqual(aliases, [
    { id: 'a', alias: 'ログインできない', misses: 2 },
    { id: 'a', alias: '入れない', misses: 2 },
    { id: 'b', alias: '推薦状が欲しい', misses: 1 },
  ]);
});

test('nothing is learnt from the held-out half', async () => {
  const { misses, aliases, forms } = await suggest(subject, [missed('推薦状が欲しい', 'b', 'held-out')]);
  assert.deepEqual([misses, aliases, forms], [0, [], []]);
});

test('no wording is proposed that another entry has, that came before, or that is a whole story', async () => {
  const { aliases } = await suggest(subject, [
    missed('求人の申込みを、するには？', 'a'),
    missed('入れない', 'a'),
    missed('入れない。', 'b'),
    missed('長'.repeat(81), 'a'),
  ]);
  assert.deepEqual(
    aliases.map(({ id, alias }) => [id, alias]),
    [['a', '入れない']],
  );
});

test('a word that is nowhere goes to the term of its group in the dictionary, or to one of the right entry’s wordings', async () => {
  const { forms } = await suggest(subject, [
    missed('推薦状をもらう', 'a'),
    missed('暗証番号の件', 'a'),
    missed('暗証番号', 'a'),
    missed('パスワードの期限', 'c'),
  ]);
  const of = (form: string) => forms.find((each) => each.form === form);
  assert.deepEqual(of('推薦状'), { term: 'letter', form: '推薦状', because: 'synonym', misses: 1 });
  assert.deepEqual(of('暗証番号'), { term: 'password', form: '暗証番号', because: 'beside', misses: 2 });
  assert.deepEqual(of('期限'), { term: '', form: '期限', because: 'none', misses: 1 });
  assert.equal(of('パスワード'), undefined, 'what is registered is no candidate');
  assert.equal(forms[0]?.misses, 2, 'what touches most misses comes first');
});
