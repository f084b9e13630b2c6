import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import { boundsFrom, CARDS_FOR_MISSING, CARDS_RIGHT } from './bounds.js';
import type { Trial } from './trials.js';

const trial = (confidence: number, change: Partial<Trial> = {}): Trial => ({
  ...{ confidence, answerable: true, place: 1, showable: true },
  ...change,
});
/** `count` trials with confidences from `low` to `high`. */
const many = (count: number, low: number, high: number, change: Partial<Trial> = {}): Trial[] =>
  Array.from({ length: count }, (_, at) => trial(low + ((high - low) * at) / (count - 1), change));

const missing = { answerable: false, place: Infinity };

test('without trials the cautious default is taken', () => {
  assert.deepEqual(boundsFrom([]), DEFAULT_CALIBRATION);
});

test('the bound lies where cards are right often enough', () => {
  const trials = [...many(100, 0.5, 0.99), ...many(100, 0.1, 0.49, { place: 2 }), ...many(100, 0.01, 0.05, missing)];
  const { answer } = boundsFrom(trials);
  const cards = trials.filter(({ answerable, confidence }) => answerable && confidence >= answer);
  assert.ok(cards.filter(({ place }) => place === 1).length / cards.length >= CARDS_RIGHT);
  assert.ok(answer < 0.5, 'and not higher than that needs');
});

test('the bound keeps cards from questions whose entry is missing', () => {
  const trials = [...many(100, 0.5, 0.99), ...many(100, 0.5, 0.95, missing)];
  const { answer } = boundsFrom(trials);
  const wrong = trials.filter(({ answerable, confidence }) => !answerable && confidence >= answer);
  assert.ok(wrong.length / 100 <= CARDS_FOR_MISSING);
});

test('entries that are never shown alone do not move the bound for cards', () => {
  const trials = [...many(100, 0.5, 0.99), ...many(100, 0.01, 0.4, missing)];
  const { answer } = boundsFrom(trials);
  const hidden = many(300, 0.6, 0.99, { place: 4, showable: false });
  assert.equal(boundsFrom([...trials, ...hidden]).answer, answer);
});

test('candidates are offered from the default at the latest, and earlier where right entries would be lost', () => {
  const sure = [...many(100, 0.8, 0.99), ...many(100, 0.01, 0.05, missing)];
  assert.equal(boundsFrom(sure).choose, DEFAULT_CALIBRATION.choose);
  const unsure = [...many(100, 0.05, 0.99), ...many(100, 0.01, 0.04, missing)];
  assert.ok(boundsFrom(unsure).choose < 0.1);
});
