import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcome, subject } from './fixture.js';
import { reportHalf } from './half-report.js';

const asked = {
  whole: [],
  firstChoice: [
    outcome(['a'], 'answer', ['a'], { confidence: 0.95 }),
    outcome(['b', 'a'], 'answer', ['a'], { confidence: 0.75, asked: { query: '誤り', row: 7 } }),
    outcome(['b'], 'choose', ['a'], { confidence: 0.35, showable: false }),
    outcome(['b'], 'none', [], { confidence: 0.15 }),
    outcome(['c'], 'answer', ['c'], { confidence: 1, topic: 'other', asked: { half: 'held-out' } }),
  ],
};
const report = reportHalf('tuning', subject, asked);

test('a half holds its own questions alone, judged where a visitor types', () => {
  assert.equal(report.judgedIn, 'firstChoice');
  assert.equal(report.searches.firstChoice?.questions, 4);
  assert.equal(reportHalf('all', subject, asked).searches.firstChoice?.questions, 5);
});

test('lists the wrong cards with what was asked and what was right', () => {
  assert.deepEqual(
    report.wrongCards.map(({ query, row, card, relevant, place }) => ({ query, row, card, relevant, place })),
    [{ query: '誤り', row: 7, card: 'b', relevant: ['a'], place: 2 }],
  );
});

test('lists the questions whose right entry is not shown', () => {
  assert.deepEqual(
    report.missed.map(({ decision, card, place }) => ({ decision, card, place })),
    [{ decision: 'choose', card: 'b', place: null }],
  );
});

test('topics have their labels; questions without an answer come last', () => {
  assert.deepEqual(
    report.topics.map(({ id, label, measures }) => [id, label, measures.questions]),
    [
      ['topic', '話題', 3],
      ['', '', 1],
    ],
  );
});

test('names the entries that no question asks for', () => {
  assert.deepEqual(report.coverage, { entries: 3, asked: 1, neverAsked: ['b', 'c'] });
});

test('says what would come of another bound; what may not be a card is none at any', () => {
  const at = (bound: number): object | undefined => report.bounds.find((point) => point.bound === bound);
  assert.deepEqual(at(0), { bound: 0, cards: 3, cardsRight: 1 / 3, answered: 3 / 4 });
  assert.deepEqual(at(0.5), { bound: 0.5, cards: 2, cardsRight: 1 / 2, answered: 2 / 4 });
  assert.deepEqual(at(1), { bound: 1, cards: 0, cardsRight: null, answered: 0 });
});

test('counts confidence in ten bands', () => {
  assert.deepEqual(
    report.confidence.filter(({ right, wrong, unanswerable }) => right + wrong + unanswerable),
    [
      { from: 0.1, to: 0.2, right: 0, wrong: 0, unanswerable: 1 },
      { from: 0.3, to: 0.4, right: 0, wrong: 1, unanswerable: 0 },
      { from: 0.7, to: 0.8, right: 0, wrong: 1, unanswerable: 0 },
      { from: 0.9, to: 1, right: 1, wrong: 0, unanswerable: 0 },
    ],
  );
  // Full confidence is in the last band.
  assert.equal(reportHalf('held-out', subject, asked).confidence.at(-1)?.right, 1);
});
