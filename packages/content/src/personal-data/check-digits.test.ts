import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMyNumber, passesLuhn } from './check-digits.js';

test('one last digit in ten makes a My Number', () => {
  for (const [first, last] of [
    ['12345678901', 8],
    ['98765432109', 3],
    ['31415926535', 2],
    ['20240401123', 7],
  ] as const) {
    const right = [...'0123456789'].filter((digit) => isMyNumber(first + digit));
    assert.deepEqual(right, [String(last)], first);
  }
});

test('a rest of one or nothing gives the check digit 0', () => {
  assert.equal(isMyNumber('000000000000'), true);
  assert.equal(isMyNumber('000000000060'), true);
});

test('nothing but twelve digits is a My Number', () => {
  for (const text of ['', '12345678901', '1234567890188', '1234 5678 9018']) assert.equal(isMyNumber(text), false);
});

test("cards' test numbers pass, and a changed digit does not", () => {
  for (const digits of ['4111111111111111', '5555555555554444', '378282246310005']) {
    assert.equal(passesLuhn(digits), true);
    assert.equal(passesLuhn(digits.replace(/.$/, '9')), false);
  }
});
