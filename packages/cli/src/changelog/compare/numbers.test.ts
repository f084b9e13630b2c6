import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from './numbers.js';
import { changedNumbers, passagesOf } from './passages.js';

for (const [text, ...expected] of [
  ['申込みから３０日以内に出します。', '30日以内'],
  ['令和8年10月1日から、3万5千円です。', '令和8年10月1日', '3万5千円'],
  ['20歳未満と20歳以上', '20歳未満', '20歳以上'],
  ['三分の二、一か月、2分の1以上', '三分の二', '一か月', '2分の1以上'],
  ['翌月末までに、半年の間', '翌月末', '半年'],
  ['8:30〜17:15、午前9時', '8:30', '17:15', '午前9時'],
  ['within 14 days or one month; up to 80 percent', 'within 14 days', 'one month', 'up to 80 percent'],
  ['十分に、一般の方、一部', ...[]],
] as const) {
  test(`finds the numbers of: ${text}`, () => {
    assert.deepEqual(numbersIn(text), expected);
  });
}

const changed = (before: string, after: string) => changedNumbers(passagesOf(before, after));

test('two numbers that changed places are a change', () => {
  assert.deepEqual(changed('国は30日、県は14日です。', '国は14日、県は30日です。').came.length, 1);
});

test('a number in a reworded sentence, or in one that only stands elsewhere, is none', () => {
  const none = { gone: [], came: [] };
  assert.deepEqual(changed('30日以内に出します。', '30日以内に提出してください。'), none);
  assert.deepEqual(changed('30日です。窓口へ。電話で。', '窓口へ。電話で。30日です。'), none);
});
