import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDLE_MS, idleness, limitsOf, WARNING_MS } from './idleness.js';

test('a terminal is in use, then warned of, then wiped', () => {
  const limits = limitsOf('');
  assert.equal(idleness(-1, limits), 'in-use');
  assert.equal(idleness(IDLE_MS - 1, limits), 'in-use');
  assert.equal(idleness(IDLE_MS, limits), 'warn');
  assert.equal(idleness(IDLE_MS + WARNING_MS - 1, limits), 'warn');
  assert.equal(idleness(IDLE_MS + WARNING_MS, limits), 'wipe');
});

test('the warning stands for longer than the 20 seconds that WCAG asks for, whatever the page sets', () => {
  for (const value of ['', '1', '60', '0', '61', '-1', '1.5', 'soon', '1e3', null]) {
    const { warn, wipe } = limitsOf(value);
    assert.ok(wipe - warn >= 20_000, String(value));
    assert.ok(warn >= 60_000 && warn <= 60 * 60_000, String(value));
  }
  assert.equal(limitsOf('10').warn, 600_000);
  assert.equal(limitsOf('61').warn, IDLE_MS);
});
