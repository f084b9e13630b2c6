import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcome } from './fixture.js';
import { functionsOf } from './functions.js';
import { groupBy, measure, SHARES } from './measures.js';

/** Five questions that have an answer and three that have none. */
const OUTCOMES = [
  outcome(['a', 'b'], 'answer', ['a']),
  outcome(['b', 'a'], 'answer', ['a']),
  outcome(['b', 'c', 'd', 'a'], 'choose', ['a']),
  outcome(['b', 'c', 'x', 'a'], 'choose', ['x', 'a']),
  outcome(['b'], 'none', ['a']),
  outcome(['b'], 'answer', []),
  outcome(['b'], 'choose', []),
  outcome([], 'none', []),
];

test('every measure, counted by hand', () => {
  const { intervals, counts, ...values } = measure(OUTCOMES);
  assert.deepEqual(values, {
    ...{ questions: 8, answerable: 5, cards: 3 },
    // 1, 1/2, 1/4, 1/3, 0.
    reciprocalRank: (1 + 1 / 2 + 1 / 4 + 1 / 3) / 5,
    ...{ first: 1 / 5, firstThree: 3 / 5, firstFive: 4 / 5, reached: 3 / 5 },
    ...{ answered: 3 / 8, cardsRight: 1 / 3, wrongCards: 2 / 3, cardsForUnanswerable: 1 / 3 },
    ...{ offered: 3 / 8, offersRight: 1 / 3, offersForUnanswerable: 1 / 3 },
    ...{ handedOff: 2 / 8, handOffsRight: 1 / 2, handedOffAnswerable: 1 / 5, handedOffUnanswerable: 1 / 3 },
    helped: 0,
  });
  assert.deepEqual(counts.cardsRight, [1, 3]);
  assert.deepEqual(Object.keys(intervals).sort(), ['reciprocalRank', ...SHARES].sort());
});

test('helplines are neither a card nor a hand-off', () => {
  const { answered, offered, handedOff, helped } = measure([
    outcome(['a'], 'safety', []),
    outcome(['a'], 'answer', ['a']),
  ]);
  assert.deepEqual([answered, offered, handedOff, helped], [0.5, 0, 0, 0.5]);
});

test('what could not be counted is null, and without a card there is no wrong one', () => {
  const none = measure([outcome([], 'none', [])]);
  assert.equal(none.reciprocalRank, null);
  assert.equal(none.cardsRight, null);
  assert.equal(none.wrongCards, 0);
  assert.equal(none.intervals.cardsRight, undefined);
});

test('each function is right in its own way', () => {
  const { answer, choose, none, safety } = functionsOf(OUTCOMES);
  assert.deepEqual([answer.questions, answer.accuracy], [3, 1 / 3]);
  assert.deepEqual([choose.questions, choose.accuracy], [3, 1 / 3]);
  assert.deepEqual([none.questions, none.share, none.accuracy], [2, 2 / 8, 1 / 2]);
  assert.deepEqual([safety.questions, safety.accuracy], [0, null]);
});

test('groups stand in the order of their first question', () => {
  const groups = groupBy(OUTCOMES, ({ decision }) => decision);
  assert.deepEqual(
    [...groups].map(([name, group]) => [name, group.length]),
    [
      ['answer', 3],
      ['choose', 3],
      ['none', 2],
    ],
  );
});
