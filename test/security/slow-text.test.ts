import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, inlinesOf } from '../../packages/cli/src/compile/markdown.js';
import { SLOW_TEXTS } from './slow-texts.js';
import { countSteps } from './steps/count-steps.js';

// A publisher's Markdown: work grows with the length of a text, and no faster. Counted (`steps/count-steps.ts`), not timed.

/** Of texts within the bounds of `markdown-bounds.ts` the most tangled ones take so many steps a character. */
const MOST_PER_CHARACTER = 4000;
/** A text that is twice as long takes at the most this much more, once it is beyond what is bounded. */
const TWICE = 2.3;

const ignore = (): void => undefined;

/** Steps for texts of these lengths; what is prepared on the first call is not counted. */
function counts(
  read: (text: string) => unknown,
  slow: (length: number) => string,
  lengths: readonly number[],
): number[] {
  return lengths.map((length) => {
    const text = slow(length);
    return countSteps(() => void read(text));
  });
}

for (const [reader, read, lengths] of [
  ['blocksOf', blocksOf, [500, 1000, 2000, 4000]],
  ['inlinesOf', inlinesOf, [250, 500, 1000, 2000]],
] as const) {
  test(`${reader}: the work of slow texts grows with their length`, () => {
    read('**a** [b](https://a.example/) {c|d}\n\n- e\n\n> f\n\n|a|\n|-|\n|b|', ignore);
    for (const [name, slow] of Object.entries(SLOW_TEXTS)) {
      const found = counts((text) => read(text, ignore), slow, lengths);
      const said = `${name}: ${found.join(', ')} steps for ${lengths.join(', ')} characters`;
      found.forEach((steps, at) => assert.ok(steps <= MOST_PER_CHARACTER * slow(lengths[at] ?? 0).length, said));
      const [before = 0, last = 0] = found.slice(-2);
      assert.ok(last <= before * TWICE, said);
    }
  });
}

test('texts that are as tangled as they may be, one after the other: twice as many are twice the work', () => {
  const repeated = (block: string) => (times: number) => `${block}\n\n`.repeat(times);
  for (const [name, length] of [
    ['nested emphasis', 150],
    ['opened emphasis, closed strongly', 200],
    ['links in links', 200],
    ['an item of many lines', 400],
    ['a long mail address', 240],
    ['an address and marks', 240],
    ['opened addresses', 240],
    ['a long table', 600],
    ['a wide table with short rows', 100],
    ['backticks of growing number', 200],
    ['much furigana', 400],
  ] as const) {
    const block = SLOW_TEXTS[name]?.(length) ?? '';
    const refused: string[] = [];
    blocksOf(block, (what, _value, kind) => what === 'markdown' && kind.includes('>') && refused.push(kind));
    assert.deepEqual(refused, [], name);
    const found = counts((text) => blocksOf(text, ignore), repeated(block), [2, 4, 8, 16]);
    found.slice(1).forEach((steps, at) => {
      assert.ok(steps <= (found[at] ?? 0) * TWICE, `${name}: ${found.join(', ')} steps`);
    });
  }
});
