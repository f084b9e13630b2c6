import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from './finding.js';
import { readReview, review, type ReviewEntry } from './review.js';

const finding: Finding = {
  rule: 'color-contrast',
  target: 'madoguchi-chat .bar',
  html: '<p class="bar">窓口</p>',
  says: 'Element has a background image',
};
const entry: ReviewEntry = {
  rule: 'color-contrast',
  where: '\\.bar\\b',
  engines: ['firefox'],
  who: 'A designer',
  why: 'The image is not known',
  seen: 'The image is pale',
  by: 'A designer',
  when: '2026-11-25',
};

test('what somebody has judged is not asked again', () => {
  assert.deepEqual(review([finding, finding], [entry], 'firefox'), { unmatched: [], unused: [] });
});

test('what nobody has judged is told: another rule, another place, another engine', () => {
  const unmatched = [finding];
  const rule = { ...entry, rule: 'link-name' };
  const where = { ...entry, where: '\\.field' };
  assert.deepEqual(review([finding], [rule], 'firefox'), { unmatched, unused: [rule] });
  assert.deepEqual(review([finding], [where], 'firefox'), { unmatched, unused: [where] });
  assert.deepEqual(review([finding], [entry], 'webkit'), { unmatched, unused: [] });
});

test('a judgement that nothing needs any more is told', () => {
  assert.deepEqual(review([], [entry], 'firefox').unused, [entry]);
});

test('the entries that are kept are complete', () => {
  assert.ok(Array.isArray(readReview()));
});
