import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BACKOFF, nextDelay, retryAfter } from './backoff.js';

test('a wait is between nothing and a bound that doubles up to its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (failed, random) => {
      const delay = nextDelay(failed, null, random);
      assert.ok(delay >= 0 && delay <= Math.min(BACKOFF.most, BACKOFF.base * 2 ** (failed - 1)), String(delay));
    }),
  );
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map((failed) => nextDelay(failed, null, 1)),
    [500, 1000, 2000, 4000, 8000, 8000],
  );
});

test('what the backend asks for is waited for, and then some', () => {
  assert.equal(nextDelay(1, 3000, 0), 3000);
  assert.equal(nextDelay(1, 3000, 1), 3500);
});

test('Retry-After is seconds or a date; what cannot be read is nothing', () => {
  const now = Date.parse('2026-11-25T00:00:00Z');
  assert.equal(retryAfter('120', now), 120_000);
  assert.equal(retryAfter('Wed, 25 Nov 2026 00:00:30 GMT', now), 30_000);
  assert.equal(retryAfter('Wed, 25 Nov 2026 00:00:00 GMT', now + 5), 0);
  for (const header of [null, '', 'soon', '-1', '1.5', '99999999999']) assert.equal(retryAfter(header, now), null);
});
