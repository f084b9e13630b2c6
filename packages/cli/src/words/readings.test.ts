import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignReadings } from './align-readings.js';
import { collectFurigana, commonest, type ReadingCounts } from './furigana.js';
import { readingsFor } from './readings.js';
import { stemsOf } from './stems.js';

const furigana = (...pairs: readonly (readonly [string, string])[]): ReadingCounts => {
  const counts: ReadingCounts = new Map();
  collectFurigana(
    pairs.map(([c, rt]) => ({ t: 'ruby' as const, c, rt })),
    counts,
  );
  return counts;
};

test('furigana is collected wherever it stands', () => {
  const counts: ReadingCounts = new Map();
  const ruby = { t: 'ruby', c: '求人', rt: 'きゅうじん' } as const;
  collectFurigana(
    [
      { t: 'p', c: ['x', ruby, { t: 'strong', c: [ruby] }] },
      { t: 'steps', c: [[{ t: 'p', c: [ruby] }]] },
      { t: 'table', head: [[ruby]], rows: [[[ruby]]] },
      { t: 'note', c: [{ t: 'p', c: [ruby] }] },
    ],
    counts,
  );
  assert.equal(counts.get('求人')?.get('きゅうじん'), 6);
});

test('the readings of single kanji are worked out of words', () => {
  const words = new Map([
    ['求人', 'きゅうじん'],
    ['求職', 'きゅうしょく'],
    ['職場', 'しょくば'],
    ['人', 'ひと'],
    ['個人', 'こじん'],
  ]);
  const singles = alignReadings(words);
  assert.equal(commonest(singles.get('求') ?? new Map()), 'きゅう');
  assert.equal(commonest(singles.get('職') ?? new Map()), 'しょく');
  assert.equal(commonest(singles.get('人') ?? new Map()), 'じん');
});

test('a word is listed only where its kanji, read one after the other, sound otherwise', () => {
  const readings = readingsFor(
    ['求人と求職、今日の職場、個人、今月の日曜'],
    furigana(
      ['求人', 'きゅうじん'],
      ['求職', 'きゅうしょく'],
      ['職場', 'しょくば'],
      ['個人', 'こじん'],
      ['今日', 'きょう'],
      ['今月', 'こんげつ'],
      ['今週', 'こんしゅう'],
      ['日曜', 'にちよう'],
      ['日時', 'にちじ'],
    ),
    [],
  );
  assert.equal(readings['求'], 'きゅう');
  assert.equal(readings['今日'], 'きょう');
  assert.equal(readings['求人'], undefined);
});

test('what the content does not use is left out', () => {
  assert.deepEqual(readingsFor(['求める'], furigana(['職', 'しょく']), []), {});
});

test('a term in kanji and in kana tells its reading', () => {
  const readings = readingsFor(['離職'], new Map(), [{ id: 'x', label: { ja: '離職' }, forms: ['離職', 'りしょく'] }]);
  assert.equal((readings['離'] ?? '') + (readings['職'] ?? ''), 'りしょく');
});

test('stems are what stays of a verb in a sentence', () => {
  assert.deepEqual(stemsOf('辞める'), ['辞め']);
  assert.ok(stemsOf('払う').includes('払い') && stemsOf('払う').includes('払え'));
  assert.deepEqual(stemsOf('退職'), ['退職']);
  assert.deepEqual(stemsOf('もらう'), ['もらう']);
});
