import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Inline } from '@madoguchi/content';
import fc from 'fast-check';
import { blocksOf, inlinesOf } from '../../compile/markdown.js';
import { canonicalBlocks } from './canonical-blocks.js';
import { canonicalInlines } from './canonical-inlines.js';
import { inlineMarkdownOf, markdownOf } from './to-markdown.js';

// Of a host that a person should look at, the compiler says so, and reads the link.
const never = (code: string, value: string): void => {
  if (!/host/.test(code)) assert.fail(`${code}: ${value}`);
};

/** What is written, and that the compiler reads the same nodes in it. */
function written(blocks: readonly Block[]): string {
  const nodes = canonicalBlocks(blocks);
  const markdown = markdownOf(nodes);
  assert.deepEqual(blocksOf(markdown, never), nodes, markdown);
  return markdown;
}

const p = (...c: readonly Inline[]): Block => ({ t: 'p', c });
const strong = (...c: readonly Inline[]): Inline => ({ t: 'strong', c });

for (const [what, blocks, expected] of [
  ['paragraphs', [p('一つ目。'), p('二つ目。', { t: 'br' }, '次の行')], '一つ目。\n\n二つ目。\\\n次の行'],
  [
    'a list at the beginning, which Excel would take for a formula',
    [{ t: 'list', c: [[p('a')], [p('b')]] }],
    '* a\n* b',
  ],
  [
    'steps with a list below one',
    [p('手順'), { t: 'steps', c: [[p('開く'), { t: 'list', c: [[p('x')]] }], [p('閉じる')]] }],
    '手順\n\n1. 開く\n   - x\n2. 閉じる',
  ],
  [
    'two lists one after the other',
    [p('x'), { t: 'list', c: [[p('a')]] }, { t: 'list', c: [[p('b')]] }],
    'x\n\n- a\n\n* b',
  ],
  ['a note', [{ t: 'note', c: [p('注意'), { t: 'list', c: [[p('a')]] }] }], '> 注意\n>\n> - a'],
  [
    'a table',
    [{ t: 'table', head: [['種類'], ['手数料']], rows: [[['写し'], [strong('300円')]], [['証明']]] }],
    '| 種類 | 手数料 |\n| --- | --- |\n| 写し | **300円** |\n| 証明 |  |',
  ],
  [
    'links, furigana and emphasis',
    [p({ t: 'link', href: 'https://a.go.jp/(x)?b=1|2', c: ['案内'] }, 'と', { t: 'ruby', c: '申請', rt: 'しんせい' })],
    '[案内](https://a.go.jp/%28x%29?b=1%7C2)と{申請|しんせい}',
  ],
  [
    'brackets beside emphasis',
    [p('次の', strong('「重要」'), 'な点。', strong('必須。'), '続き')],
    '次の「**重要**」な点。**必須**。続き',
  ],
  [
    'a link in emphasis',
    [p('は', strong({ t: 'link', href: 'tel:0312345678', c: ['電話'] }), 'で')],
    'は[**電話**](tel:0312345678)で',
  ],
  [
    'signs of Markdown',
    [p('*a* _b_ 9:00~17:00 [x] <b> `c` \\ &amp; snake_case')],
    '\\*a\\* \\_b\\_ 9:00\\~17:00 \\[x\\] \\<b> \\`c\\` \\\\ \\&amp; snake_case',
  ],
  [
    'addresses in a text',
    [p('https://a.go.jp/ www.a.go.jp a@b.go.jp')],
    'https\\://a.go.jp/ www\\.a.go.jp a\\@b.go.jp',
  ],
  ['formulas', [p('=HYPERLINK("https://evil.example/","x")')], '\\=HYPERLINK("https\\://evil.example/","x")'],
  [
    'the beginning of a line',
    [p('# a', { t: 'br' }, '1. b', { t: 'br' }, '- c', { t: 'br' }, '> d', { t: 'br' }, '---')],
    '\\# a\\\n1\\. b\\\n\\- c\\\n\\> d\\\n\\---',
  ],
  [
    'a bar between braces',
    [p('{a|b} と | ', { t: 'br' }, '#!', { t: 'link', href: 'https://a.go.jp/', c: ['a'] })],
    '｛a｜b｝ と ｜\\\n\\#\\![a](https://a.go.jp/)',
  ],
] as const satisfies readonly (readonly [string, readonly Block[], string])[]) {
  test(`writes ${what}`, () => assert.equal(written(blocks), expected));
}

test('leaves out what is empty, and says what is lost', () => {
  assert.equal(
    written([p(' ', { t: 'br' }), { t: 'list', c: [[], [p('')]] }, { t: 'note', c: [] }, p(strong(' '))]),
    '',
  );
  const losses: string[] = [];
  canonicalBlocks(
    [
      p({ t: 'link', href: 'javascript:alert(1)', c: ['x'] }, 'a', strong({ t: 'ruby', c: '漢', rt: 'かん' }, 'b')),
      p({ t: 'ruby', c: 'a*b', rt: 'x' }),
    ],
    (loss) => losses.push(loss),
  );
  assert.deepEqual(losses, ['link', 'emphasis', 'ruby']);
});

const text = fc.oneof(
  fc.constantFrom(
    ...'あ漢、。「」（）A1 　*_`~[]()<>{}|\\#+-=@:.!&/?\n'.split(''),
    '1. ',
    '- ',
    '> ',
    'https://a.go.jp',
    'www.',
    'a@b.jp',
    '&lt;',
    '<b>',
    '{a|b}',
    '**',
    '---',
    '| --- |',
    '***',
    '    ',
    '\u00a0',
    '😀',
  ),
  fc.string({ maxLength: 6 }),
);
const words = fc.array(text, { maxLength: 5 }).map((parts) => parts.join(''));
const { inline } = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.constant<Inline>({ t: 'br' }),
      fc.tuple(words, words).map(([c, rt]): Inline => ({ t: 'ruby', c, rt })),
      fc.tuple(fc.constantFrom('em' as const, 'strong' as const), children).map(([t, c]): Inline => ({ t, c })),
      fc
        .tuple(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), words), children)
        .map(([href, c]): Inline => ({ t: 'link', href, c })),
    ),
  };
});
const inlineList = fc.array(inline, { maxLength: 5 });
const { block } = fc.letrec<{ block: Block }>((tie) => {
  const children = fc.array(tie('block'), { maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: 'small' },
      inlineList.map((c): Block => ({ t: 'p', c })),
      fc
        .tuple(fc.constantFrom('list' as const, 'steps' as const), fc.array(children, { maxLength: 3 }))
        .map(([t, c]): Block => ({ t, c })),
      children.map((c): Block => ({ t: 'note', c })),
      fc
        .tuple(
          fc.array(inlineList, { maxLength: 3 }),
          fc.array(fc.array(inlineList, { maxLength: 3 }), { maxLength: 3 }),
        )
        .map(([head, rows]): Block => ({ t: 'table', head, rows })),
      inlineList.map((c): Block => ({ t: 'h', c })),
    ),
  };
});
const runs = { numRuns: Number(process.env['RUNS'] ?? 3000) };

test('the compiler reads back whatever is written, and Excel finds no formula in it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      assert.doesNotMatch(written(blocks), /^[=+\-@\t\r]/);
    }),
    runs,
  );
});

test('a question of one line is read back too', () => {
  fc.assert(
    fc.property(inlineList, (nodes) => {
      const question = canonicalInlines(nodes, () => undefined, { breaks: false });
      const markdown = inlineMarkdownOf(question);
      assert.deepEqual(inlinesOf(markdown, never), question, markdown);
      assert.doesNotMatch(markdown, /^[=+\-@\t\r]|\n/);
    }),
    runs,
  );
});

test('what is canonical stays as it is', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const once = canonicalBlocks(blocks);
      assert.deepEqual(canonicalBlocks(once), once);
    }),
    runs,
  );
});
