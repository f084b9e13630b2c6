import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hears, mayHear, message, not, press, type Journey } from './journey.js';
import { judge } from './judge.js';

const journey: Journey = {
  name: 'test',
  title: 'A test.',
  page: 'index.html',
  steps: [
    press('Return', 'Sends.', [message('調べています', '回答です'), not('heading')]),
    press('Tab', 'Goes on.', [hears('窓口', 'button')]),
    press('Tab', 'Goes on.'),
    press('h', 'Reads.', [], { until: '回答です', reads: true }),
  ],
};

/** What is wrong when each step is heard so. */
function faults(...steps: readonly string[][]): string[] {
  const recorded = steps.map((said) => ({ does: '', heard: [{ did: 'key', said }] }));
  return judge(journey, recorded).map((line) => line.replace(/; heard:.*/, ''));
}

const RIGHT = [
  ['調べています。 回答 です。'],
  ['窓口で相談する', 'push button.'],
  ['次'],
  ['回答です heading'],
] as const;
const heard = (...changes: readonly (readonly [number, string[]])[]): string[][] =>
  RIGHT.map((said, index) => changes.find(([at]) => at === index)?.[1] ?? [...said]);

test('what is heard once, in order, is right; white space and division do not count', () => {
  assert.deepEqual(faults(...heard()), []);
});

test('what is missing, doubled, or in the wrong order is wrong', () => {
  assert.deepEqual(faults(...heard([0, ['調べています']])), ['1. Sends. "回答です" is heard 0 times, not once']);
  assert.deepEqual(faults(...heard([0, ['調べています 回答です', '回答です']])), [
    '1. Sends. "回答です" is heard 2 times, not once',
  ]);
  assert.deepEqual(faults(...heard([1, ['button 窓口']])), ['2. Goes on. "button" is heard too early']);
});

test('an old message that is heard again is wrong, but where it is read on purpose', () => {
  assert.deepEqual(faults(...heard([2, ['回答です']])), ['3. Goes on. "回答です" is heard again']);
});

test('what depends on how long something takes may be heard again', () => {
  const steps = [...journey.steps];
  const [first, second] = [steps[0], steps[1]];
  assert.ok(first && second);
  steps[1] = { ...second, rules: [...second.rules, mayHear('調べています')] };
  const said = heard([1, ['調べています', ...(RIGHT[1] ?? [])]]);
  assert.deepEqual(faults(...said), ['2. Goes on. "調べています" is heard again']);
  assert.deepEqual(
    judge(
      { ...journey, steps },
      said.map((each) => ({ does: '', heard: [{ did: 'Tab', said: each }] })),
    ),
    [],
  );
});

test('silence is wrong, and so is a place that is never reached, and a focus that moved', () => {
  assert.deepEqual(faults(...heard([2, []])), ['3. Goes on. is silent']);
  assert.deepEqual(faults(...heard([3, ['別の見出し']])), ['4. Reads. "回答です" was never reached']);
  assert.deepEqual(faults(...heard([0, ['調べています 回答です heading']])), ['1. Sends. "heading" must not be heard']);
});
