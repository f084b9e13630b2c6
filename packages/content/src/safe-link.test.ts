import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeLink } from './safe-link.js';

test('lets web, telephone and mail addresses pass, with the host that they really lead to', () => {
  assert.deepEqual(safeLink('https://www.example.go.jp/a?b=c#d'), {
    href: 'https://www.example.go.jp/a?b=c#d',
    host: 'www.example.go.jp',
    kind: 'web',
  });
  assert.equal(safeLink('tel:0312345678')?.kind, 'tel');
  assert.equal(safeLink('tel:%238008')?.href, 'tel:%238008');
  assert.equal(safeLink('mailto:a@example.go.jp')?.kind, 'mailto');
});

test('reads a relative address only against a base', () => {
  assert.equal(safeLink('/faq'), null);
  assert.equal(safeLink('/faq', 'https://example.go.jp/x')?.href, 'https://example.go.jp/faq');
});

test('shows international names in the form that cannot pose as another', () => {
  assert.equal(safeLink('https://еxample.go.jp/')?.host, 'xn--xample-2of.go.jp');
});

for (const href of [
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.go.jp/1',
  'file:///etc/passwd',
  'https://user:secret@example.go.jp/',
  'https://www.example.go.jp@evil.example/',
  'https://',
  'tel:*21*0312345678#',
  'mailto:a@example.go.jp?bcc=b@example.go.jp',
  'mailto:a@example.go.jp,b@example.go.jp&cc=c',
]) {
  test(`stops ${JSON.stringify(href)}`, () => {
    assert.equal(safeLink(href, 'https://example.go.jp/'), null);
  });
}
