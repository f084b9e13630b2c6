import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPersonalData } from './find-personal-data.js';
import { PERSONAL } from './fixture.js';
import { withoutPersonalData } from './without-personal-data.js';

const without = (text: string): string => withoutPersonalData(text, findPersonalData(text));

test('only what was found goes; the rest stays as it was typed', () => {
  assert.equal(without('電話は 090-1234-5678 です。求職の登録をしたい'), '電話は  です。求職の登録をしたい');
  assert.equal(without('090-1234-5678かtaro@example.comへ'), 'かへ');
  assert.equal(withoutPersonalData('そのまま', []), 'そのまま');
});

test('nothing is found in what is left', () => {
  for (const [sentence] of PERSONAL) assert.deepEqual(findPersonalData(without(sentence)), [], sentence);
});

test('what is found is in order, without overlap and inside the text, whatever the text', () => {
  const part = fc.oneof(
    fc.constantFrom('090', '-', '1234', '5678', ' ', '〒', '区', '丁目', '@', 'a.jp', '2024', '年', '口座', '＠', '９'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      let from = 0;
      for (const { start, end } of findPersonalData(text)) {
        assert.ok(from <= start && start < end && end <= text.length);
        from = end;
      }
    }),
  );
});

test('of a text far longer than a question only the beginning is read', () => {
  const long = `${'あ'.repeat(5000)}090-1234-5678`;
  assert.deepEqual(findPersonalData(long), []);
});
