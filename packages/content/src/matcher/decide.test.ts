import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Automation } from '../faq.js';
import { decide, type Decision } from './decide.js';
import { fixtureEntries } from './fixture.js';

const [sample] = fixtureEntries;
assert.ok(sample);

/** Decides over entries a, b, c … with these fits; bounds 0.6 and 0.3. */
function decided(
  fits: readonly number[],
  { automation = 'allowed' as Automation, bare = false } = {},
): [Decision, string] {
  const entries = fits.map((_, i) => ({ ...sample!, id: 'abcdef'.charAt(i), automation }));
  const ranked = fits.map((fit, entry) => ({ entry, fit }));
  const { decision, entryIds } = decide(ranked, entries, { answer: 0.6, choose: 0.3 }, bare);
  return [decision, entryIds.join('')];
}

test('one card where the fit is high and clear of the second, with its nearest alternatives', () => {
  assert.deepEqual(decided([0.9]), ['answer', 'a']);
  assert.deepEqual(decided([0.9, 0.5, 0.4, 0.4]), ['answer', 'abc']);
});

test('at the bound there is a card, below it candidates', () => {
  assert.deepEqual(decided([0.6]), ['answer', 'a']);
  assert.deepEqual(decided([0.59]), ['choose', 'a']);
});

test('candidates where the second is close', () => {
  assert.deepEqual(decided([0.9, 0.85]), ['choose', 'ab']);
});

test('an entry that automation may not show alone is only ever a candidate', () => {
  assert.deepEqual(decided([1.2, 0.5], { automation: 'choices-only' }), ['choose', 'ab']);
  assert.deepEqual(decided([1.2, 0.5], { automation: 'office-only' }), ['choose', 'ab']);
});

test('three candidates at the most, and none that lies far behind', () => {
  assert.deepEqual(decided([0.5, 0.45, 0.4, 0.35]), ['choose', 'abc']);
  assert.deepEqual(decided([0.5, 0.1]), ['choose', 'a']);
});

test('nothing below the lower bound', () => {
  assert.deepEqual(decided([0.3]), ['choose', 'a']);
  assert.deepEqual(decided([0.29]), ['none', '']);
  assert.deepEqual(decided([]), ['none', '']);
});

test('a question without a registered term has to fit better', () => {
  assert.deepEqual(decided([0.35], { bare: true }), ['none', '']);
  assert.deepEqual(decided([0.5], { bare: true }), ['choose', 'a']);
  assert.deepEqual(decided([0.6], { bare: true }), ['answer', 'a']);
});
