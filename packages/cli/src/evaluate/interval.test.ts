import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from './interval.js';

const rounded = (share: number, of: number): number[] => wilson(share, of).map((end) => Number(end.toFixed(4)));

test('is the interval of the score method', () => {
  // By hand: p = 0.5, n = 10, z = 1.959964: (0.5 + 0.19207) / 1.38415 ± 1.959964 / 1.38415 × √(0.025 + 0.0096036).
  assert.deepEqual(rounded(0.5, 10), [0.2366, 0.7634]);
  assert.deepEqual(rounded(0.95, 100), [0.8882, 0.9785]);
});

test('stays on the scale, and is not a point where all or none hold', () => {
  assert.deepEqual(rounded(0, 10), [0, 0.2775]);
  assert.deepEqual(rounded(1, 10), [0.7225, 1]);
});
