import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData } from './find-personal-data.js';
import { HARMLESS, PERSONAL } from './fixture.js';

for (const [sentence, ...expected] of PERSONAL) {
  test(`finds it in 「${sentence}」`, () => {
    const found = findPersonalData(sentence).map(({ kind, sureness, start, end }) => [
      kind,
      sureness,
      sentence.slice(start, end),
    ]);
    assert.deepEqual(found, expected);
  });
}

for (const sentence of HARMLESS) {
  test(`finds nothing in 「${sentence}」`, () => assert.deepEqual(findPersonalData(sentence), []));
}
