import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATE_IDS } from '@madoguchi/element/gallery';
import { readReview, review, type Finding, type ReviewEntry } from './review.js';

const STATES = ['waiting', 'settings'];
const finding: Finding = {
  ...{ state: 'waiting', rule: 'form_submit_button_exists', level: 'RECOMMENDATION/POTENTIAL' },
  ...{ message: 'no submit button', snippet: '<form>' },
};
const entry: ReviewEntry = {
  ...{
    rule: 'form_submit_button_exists',
    where: '^<form',
    states: ['waiting'],
    who: 'A designer',
    why: 'Not known',
    seen: 'Nothing',
  },
  ...{ by: 'A designer', when: '2026-11-25' },
};
const held = (findings: readonly Finding[], entries: readonly ReviewEntry[]): readonly [number, readonly string[]] => {
  const { unjudged, unused } = review(findings, entries, STATES);
  return [unjudged.length, unused];
};

test('what is judged in one state is judged there only', () => {
  assert.deepEqual(held([finding, finding], [entry]), [0, []]);
  assert.deepEqual(held([finding, { ...finding, state: 'settings' }], [entry]), [1, []]);
  assert.deepEqual(held([finding, { ...finding, snippet: '<p>' }], [entry]), [1, []], 'another element');
  assert.deepEqual(held([{ ...finding, rule: 'other' }], [entry]), [1, ['waiting: form_submit_button_exists']]);
});

test('a failure for certain is forgiven by nobody', () => {
  assert.deepEqual(held([finding, { ...finding, level: 'VIOLATION/FAIL' }], [entry]), [1, []]);
});

test('a judgement that nothing needs any more is told, state by state', () => {
  assert.deepEqual(held([], [entry]), [0, ['waiting: form_submit_button_exists']]);
  assert.deepEqual(held([finding], [{ ...entry, states: ['*'] }]), [0, ['settings: form_submit_button_exists']]);
  assert.deepEqual(held([finding, { ...finding, state: 'settings' }], [{ ...entry, states: ['*'] }]), [0, []]);
});

test('the entries that are kept are complete, and name states that there are', () => {
  for (const { rule, states } of readReview()) {
    for (const state of states) assert.ok(state === '*' || STATE_IDS.some((id) => id === state), `${rule}: ${state}`);
  }
});

test('what depends on where the view is may be missing, and forgives nothing else', () => {
  const sometimes = { ...entry, sometimes: true };
  assert.deepEqual(held([], [sometimes]), [0, []]);
  assert.deepEqual(held([{ ...finding, rule: 'other' }], [sometimes]), [1, []]);
});
