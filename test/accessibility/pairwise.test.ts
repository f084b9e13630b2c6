import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairsOf, pairwise, product, type Parameters } from './pairwise.js';

type AnyRow = Readonly<Record<string, string>>;

/** One to six parameters of one to five values. */
const parameters = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 })
  .map((sizes): Parameters =>
    Object.fromEntries(sizes.map((size, index) => [`p${index}`, Array.from({ length: size }, (_, at) => `v${at}`)])),
  );

function pairsIn(rows: readonly AnyRow[]): Set<string> {
  return new Set(rows.flatMap((row) => pairsOf(Object.entries(row)).map((pair) => JSON.stringify(pair))));
}

test('every two values of any two parameters are in a row together, and every row is complete', () => {
  fc.assert(
    fc.property(parameters, (given) => {
      const rows = pairwise(given);
      assert.deepEqual(pairsIn(rows), pairsIn(product(given)));
      for (const row of rows) assert.deepEqual(Object.keys(row).sort(), Object.keys(given).sort());
    }),
  );
});

test('what cannot be together is in no row, and all else is', () => {
  const given = {
    state: ['closed', 'open', 'long'],
    mode: ['launcher', 'inline', 'page'],
    lang: ['ja', 'en'],
  } as const;
  const allowed = ({ state, mode }: Partial<AnyRow>): boolean => state !== 'closed' || !mode || mode === 'launcher';
  const rows = pairwise(given, allowed);
  assert.ok(rows.every(allowed));
  assert.deepEqual(pairsIn(rows), pairsIn(product(given, allowed)));
});

test('the rows are few: no more than a tenth over what the two largest parameters need', () => {
  const given = {
    state: Array.from({ length: 60 }, (_, index) => `s${index}`),
    lang: ['ja', 'en', 'easy'],
    mode: ['launcher', 'inline', 'page'],
    theme: ['light', 'dark'],
    width: ['320', '1280'],
    text: ['1', '1.25', '1.5'],
  };
  assert.ok(pairwise(given).length <= 198, String(pairwise(given).length));
  assert.equal(product(given).length, 60 * 3 * 3 * 2 * 2 * 3);
});

test('the rows are the same each time', () => {
  const given = { a: ['1', '2', '3'], b: ['1', '2'], c: ['1', '2', '3', '4'] };
  assert.deepEqual(pairwise(given), pairwise(given));
});
