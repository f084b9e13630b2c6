import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Automation } from '../faq.js';
import { confidenceOf, decide, type Decision } from './decide.js';
import { fixtureEntries } from './fixture.js';

const [sample] = fixtureEntries;
assert.ok(sample);

/** Decides over entries a, b, c … with these scores, of a question whose weight is 10; bounds 0.7 and 0.3. */
function decided(scores: readonly number[], { automation = 'allowed' as Automation } = {}): [Decision, string] {
  const entries = scores.map((_, i) => ({ ...sample!, id: 'abcdef'.charAt(i), automation }));
  const ranked = scores.map((score, entry) => ({ entry, score, fit: score / 10 }));
  const { decision, entryIds } = decide(ranked, entries, { answer: 0.7, choose: 0.3 });
  return [decision, entryIds.join('')];
}

test('one card where the score is high and clear of the second, with its nearest alternatives', () => {
  assert.deepEqual(decided([9]), ['answer', 'a']);
  assert.deepEqual(decided([9, 4, 3.7, 3.6]), ['answer', 'abc']);
});

test('candidates where the second is close', () => {
  assert.deepEqual(decided([9, 8.5]), ['choose', 'ab']);
});

test('an entry that automation may not show alone is only ever a candidate', () => {
  assert.deepEqual(decided([9, 5], { automation: 'choices-only' }), ['choose', 'ab']);
  assert.deepEqual(decided([9, 5], { automation: 'office-only' }), ['choose', 'ab']);
});

test('three candidates at the most, and none that lies far behind', () => {
  assert.deepEqual(decided([7, 6.5, 6, 5.5]), ['choose', 'abc']);
  assert.deepEqual(decided([4, 1]), ['choose', 'a']);
});

test('nothing where the score is low, or where nothing is ranked', () => {
  assert.deepEqual(decided([0.5]), ['none', '']);
  assert.deepEqual(decided([]), ['none', '']);
});

test('confidence grows with the score, with the part of the question, and with the distance to the second', () => {
  const of = (score: number, fit: number, second = 0): number =>
    confidenceOf([
      { entry: 0, score, fit },
      { entry: 1, score: second, fit: 0 },
    ]);
  assert.ok(of(20, 0.5) > of(10, 0.5));
  assert.ok(of(10, 0.8) > of(10, 0.5));
  assert.ok(of(10, 0.5, 1) > of(10, 0.5, 9));
  assert.equal(of(10, 1), of(10, 3), 'a short question that is all known is not surer for being short');
  assert.equal(confidenceOf([]), 0);
});
