import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainAnswer } from './plain-answer.js';

for (const [html, text] of [
  ['ふつうの文\nと改行', 'ふつうの文\nと改行'],
  ['<p>一つ</p><ul><li>二つ</li></ul>', '一つ\n二つ'],
  ['a<br>b<BR />c', 'a\nb\nc'],
  ['<script>alert("<b>x</b>")</script>残る', '残る'],
  ['<style>p{}</style >残る', '残る'],
  ['<!-- <b>隠す</b> -->残る', '残る'],
  ['5 < 6 で 7 > 6', '5 < 6 で 7 > 6'],
  ['料金 &lt;税込&gt; A&amp;B&nbsp;&#x3042;&#12356;&unknown;', '料金 <税込> A&B あい&unknown;'],
  ['終わらない <a href="x', '終わらない <a href="x'],
] as const) {
  test(`${html.slice(0, 20)} reads as ${text.slice(0, 20)}`, () => assert.equal(plainAnswer(html), text));
}

test('one pass is enough for a text made to hurt', () => {
  const text = '<!--<script><a'.repeat(20_000);
  assert.equal(typeof plainAnswer(text), 'string');
});
