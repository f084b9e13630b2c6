import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BlockSplitter, MAX_BLOCK } from './block-splitter.js';

function blocksOf(...pieces: readonly string[]): string[] {
  const splitter = new BlockSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

test('a line at the margin after an empty one begins a block, and so does a heading', () => {
  assert.deepEqual(blocksOf('a\nb\n\nc\n# d\ne'), ['a\nb\n\n', 'c\n', '# d\ne\n']);
});

test('a list goes on over empty lines, and what is indented belongs to what stands before it', () => {
  assert.deepEqual(blocksOf('- a\n\n  b\n\n- c\n\nd'), ['- a\n\n  b\n\n- c\n\n', 'd\n']);
  assert.deepEqual(blocksOf('1. a\n\n2. b'), ['1. a\n\n2. b\n']);
});

test('nothing ends a code block but its own fence', () => {
  const code = '```js\na\n\n# b\n~~~\n``\n\nc\n```\n';
  assert.deepEqual(blocksOf(`${code}\nd`), [`${code}\n`, 'd\n']);
  assert.deepEqual(blocksOf('``` a`b\n\nc'), ['``` a`b\n\n', 'c\n']);
});

test('the block that is being written is seen, and is finished as soon as the next one has begun', () => {
  const splitter = new BlockSplitter();
  assert.deepEqual(splitter.push('one\n\n'), []);
  assert.equal(splitter.open, 'one\n\n');
  assert.deepEqual(splitter.push('t'), ['one\n\n']);
  assert.equal(splitter.open, 't');
  assert.deepEqual(splitter.push('wo\n- a\n\n-'), []);
  assert.equal(splitter.open, 'two\n- a\n\n-');
  assert.deepEqual(splitter.push(' b'), []);
  assert.deepEqual(splitter.end(), ['two\n- a\n\n- b\n']);
});

test('no block is longer than the bound; code goes on as code', () => {
  const line = `${'あ'.repeat(99)}\n`;
  const long = blocksOf(line.repeat(200));
  assert.ok(long.length >= 5 && long.every(({ length }) => length <= MAX_BLOCK));
  assert.equal(long.join(''), line.repeat(200));
  const code = blocksOf(`~~~ text\n${line.repeat(100)}~~~\nafter`);
  assert.ok(code.length > 2 && code.every((block) => block.startsWith('~~~ text\n') && block.length < MAX_BLOCK + 50));
  assert.match(code.at(-1) ?? '', /~~~\nafter\n$/);
});

test('a line without an end is divided, but no character is', () => {
  const blocks = blocksOf(`a${'𠮷'.repeat(5000)}`);
  assert.ok(blocks.length > 2);
  for (const block of blocks) assert.ok(block.length <= MAX_BLOCK && !/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(block));
  assert.equal(blocks.join('').replaceAll('\n', ''), `a${'𠮷'.repeat(5000)}`);
  assert.ok(blocksOf(`\`\`\`\n${'x'.repeat(9000)}`).every((block) => /^```\nx+\n?$/.test(block)));
});

test('where it divides depends on the text, and not on the pieces; nothing is lost', () => {
  const part = fc.constantFrom(
    'a',
    '\n',
    '\n\n',
    '\r\n',
    '- b',
    '1. ',
    '# ',
    '```',
    '~~~',
    '  ',
    '> ',
    '𠮷',
    'x'.repeat(3000),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.nat(), (parts, seed) => {
      const text = parts.join('');
      const whole = blocksOf(text);
      const pieces: string[] = [];
      for (let at = 0; at < text.length;) {
        const size = 1 + ((seed + at * 7) % 9);
        pieces.push(text.slice(at, at + size));
        at += size;
      }
      assert.deepEqual(blocksOf(...pieces), whole);
      const letters = (each: string): string => each.replace(/[^abx𠮷]/gu, '');
      // Of a code block that was divided, each part begins with the fence.
      if (!/```|~~~/.test(text)) assert.equal(letters(whole.join('')), letters(text));
    }),
    { numRuns: 500 },
  );
});
