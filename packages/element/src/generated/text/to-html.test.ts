import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownTagsOnly } from './tags.js';
import { markdownToHtml } from './to-html.js';

const toHtml = markdownToHtml('https://www.example.go.jp/faq/');
const html = (markdown: string): string => ownTagsOnly(toHtml(markdown)).replace(/\n+/g, '');

test('Markdown becomes the few tags that it may', () => {
  assert.equal(html('a **b** *c* `d`'), '<p>a <strong>b</strong> <em>c</em> <code>d</code></p>');
  assert.equal(html('# a\n## b\n#### c'), '<h4>a</h4><h5>b</h5><h6>c</h6>');
  assert.equal(html('3. a\n4. b'), '<ol start="3"><li>a</li><li>b</li></ol>');
  assert.equal(html('- a\n- [x] b'), '<ul><li>a</li><li>[x] b</li></ul>');
  assert.equal(html('> a\n\n---'), '<blockquote><p>a</p></blockquote><hr>');
  assert.equal(html('```js\na < b\n```'), '<pre><code>a &lt; b</code></pre>');
  assert.equal(
    html('|a|b|\n|:-|-|\n|c|d|'),
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
  );
});

test('HTML is text: it is shown as it was written, and Markdown around it goes on', () => {
  assert.equal(html('<b>x</b> **y**'), '<p>&lt;b&gt;x&lt;/b&gt; <strong>y</strong></p>');
  assert.equal(
    html('<div onclick="a()">\n\nx\n\n</div>'),
    '<p>&lt;div onclick=&quot;a()&quot;&gt;</p><p>x</p><p>&lt;/div&gt;</p>',
  );
  assert.equal(html('<!-- a -->'), '<p>&lt;!-- a --&gt;</p>');
  assert.equal(html('<script>alert(1)</script>'), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
});

test('a link passes the URL gate or is its label; an image is its description', () => {
  assert.equal(html('[a](https://x.example/?q="<)'), '<p><a href="https://x.example/?q=%22%3C">a</a></p>');
  assert.equal(html('[a](/b)'), '<p><a href="https://www.example.go.jp/b">a</a></p>');
  assert.equal(html('[a](../b)'), '<p>a</p>');
  assert.equal(html('[a](javascript:alert%281%29) <javascript:alert(1)>'), '<p>a javascript:alert(1)</p>');
  assert.equal(html('[a](https://u:p@x.example/ "t")'), '<p>a</p>');
  assert.equal(html('<https://x.example/>'), '<p><a href="https://x.example/">https://x.example/</a></p>');
  assert.equal(html('![a & b](https://x.example/i.png) ![](/i.png)'), '<p>a &amp; b /i.png</p>');
});

test('what is not written by the add-on itself is not let through', () => {
  for (const foreign of [
    '<img src=x>',
    '<p class="a">',
    '<a href="javascript:alert(1)">',
    '<a href="https://x.example/" onclick="a">',
    '<ol start="1" type="a">',
    '<svg/onload=a>',
    '<p',
    '<!--',
    '</script>',
  ]) {
    assert.throws(() => ownTagsOnly(`<p>a</p>${foreign}`), TypeError, foreign);
  }
});
