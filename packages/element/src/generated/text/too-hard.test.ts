import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooHard } from './too-hard.js';

test('text as people write it is not too hard, as full of marks as it may be', () => {
  const bold = 'これは**とても大事な**ことです。`code`も[リンク](https://www.example.go.jp/a_b)もあります。\n'.repeat(
    15,
  );
  const table = `|a|b|c|d|e|\n|-|-|-|-|-|\n${'|1|2|3|4|5|\n'.repeat(40)}`;
  const nested = '- a\n  - b\n    - c\n      - d\n> > > e\n';
  for (const text of [bold, table, nested, '---\n* * *\n______'])
    assert.equal(isTooHard(text), false, text.slice(0, 40));
});

test('what keeps a parser busy is', () => {
  for (const text of [
    '*a **a '.repeat(300),
    '['.repeat(500),
    '> '.repeat(10) + 'a',
    '- '.repeat(12) + 'a',
    '1. '.repeat(9) + 'a',
  ]) {
    assert.equal(isTooHard(text), true, text.slice(0, 40));
  }
});

test('in code no mark means anything', () => {
  assert.equal(isTooHard(`\`\`\`\n${'a[b] * <c> & '.repeat(200)}\n\`\`\`\n`), false);
});
