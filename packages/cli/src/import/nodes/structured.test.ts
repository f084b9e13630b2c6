import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './plain-text.js';
import { canonicalBlocks } from './canonical-blocks.js';
import { markdownOf } from './to-markdown.js';

const markdown = (text: string): string => markdownOf(canonicalBlocks(plainText(text)));

for (const [what, text, expected] of [
  ['lines and paragraphs', '一行目。\n二行目。\n\n次の段落。', '一行目。\\\n二行目。\n\n次の段落。'],
  ['bullets', '持ち物\n・印鑑\n・通帳\n以上です。', '持ち物\n\n- 印鑑\n- 通帳\n\n以上です。'],
  ['circled numbers', '①書く\n②出す', '1. 書く\n2. 出す'],
  ['numbers in brackets, with empty lines between', '（１）書く\n\n（２）出す', '1. 書く\n2. 出す'],
  ['one bullet alone', '・印鑑', '・印鑑'],
  ['numbers that do not count from one', '2. 書く\n3. 出す', '2\\. 書く\\\n3\\. 出す'],
  ['dates', '1.5メートル以内\n2.5メートル以上', '1.5メートル以内\\\n2.5メートル以上'],
  [
    'addresses',
    '詳しくはhttps://www.a.example/b.htmlをご覧ください（https://a.example/）。',
    '詳しくは[https\\://www\\.a.example/b.html](https://www.a.example/b.html)をご覧ください（[https\\://a.example/](https://a.example/)）。',
  ],
  ['an address that is none', 'https://user:pass@a.example/', 'https\\://user:pass\\@a.example/'],
] as const) {
  test(`reads ${what} in a plain text`, () => assert.equal(markdown(text), expected));
}
