import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedHref, safeLink } from './safe-link.js';

const PAGE = 'https://page.example.go.jp/guide/index.html';

test('lets web, telephone and mail addresses pass, with the host that they really lead to', () => {
  assert.deepEqual(safeLink('https://www.example.go.jp/a?b=c#d'), {
    href: 'https://www.example.go.jp/a?b=c#d',
    host: 'www.example.go.jp',
    kind: 'web',
  });
  assert.equal(safeLink('HTTPS://WWW.example.go.jp')?.href, 'https://www.example.go.jp/');
  assert.equal(safeLink('tel:0312345678')?.kind, 'tel');
  assert.equal(safeLink('tel:+81-3-1234-5678')?.kind, 'tel');
  assert.equal(safeLink('tel:%238008')?.href, 'tel:%238008');
  assert.equal(safeLink('mailto:a.b+c@example.go.jp')?.kind, 'mailto');
});

test('reads a path on the site of the page, and no other relative address', () => {
  assert.equal(safeLink('/faq'), null);
  assert.equal(safeLink('/faq?a=b#c', PAGE)?.href, 'https://page.example.go.jp/faq?a=b#c');
  assert.equal(safeLink('/faq', 'http://localhost:8080/x')?.href, 'http://localhost:8080/faq');
  for (const base of ['about:blank', 'about:srcdoc', 'file:///C:/page.html', 'data:text/html,x']) {
    assert.equal(safeLink('/faq', base), null, base);
  }
});

// What the platform's own reading of an address (WHATWG URL, UTS #46) makes of hosts that pose as another one.
for (const [written, host] of [
  ['https://еxample.go.jp/', 'xn--xample-2of.go.jp'],
  ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
  ['https://例え.jp/', 'xn--r8jz45g.jp'],
  ['https://www.mhlw.go.jp⁄evil.example/', 'www.mhlw.go.xn--jpevil-qq0c.example'],
  ['https://www。ｍｈｌｗ．go.jp/', 'www.mhlw.go.jp'],
  ['https://www%2Emhlw.go.jp/', 'www.mhlw.go.jp'],
  ['https://www\u200b.mhlw\u00ad.go.jp/', 'www.mhlw.go.jp'],
  ['https://www.mhlw.go.jp.evil.example/', 'www.mhlw.go.jp.evil.example'],
  ['https://www.mhlw.go.jp:8443/', 'www.mhlw.go.jp:8443'],
  ['https://www.mhlw.go.jp./', 'www.mhlw.go.jp.'],
  ['https://[::1]/', '[::1]'],
  ['https://0x7f.1/', '127.0.0.1'],
  ['https://evil.example\\@www.mhlw.go.jp/', 'evil.example'],
  ['https:///evil.example', 'evil.example'],
] as const) {
  test(`shows ${JSON.stringify(written)} as ${host}`, () => {
    assert.equal(safeLink(written, PAGE)?.host, host);
    // What is opened is what is shown.
    assert.equal(new URL(safeLink(written, PAGE)?.href ?? '').host, host);
  });
}

for (const href of [
  '',
  'faq',
  '?a=b',
  '#a',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '\t//evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:\\\\evil.example',
  'http://www.example.go.jp/',
  'http://page.example.go.jp/',
  'httpſ://www.example.go.jp/',
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.go.jp/1',
  'file:///etc/passwd',
  'intent://x#Intent;end',
  'sms:0312345678',
  'https://user:secret@example.go.jp/',
  'https://www.mhlw.go.jp@evil.example/',
  'https://www.mhlw.go.jp%2F@evil.example/',
  'https://www.mhlw.go.jp／@evil.example/',
  'https://exa\tmple.go.jp/',
  'https://www.example.go.jp/ a',
  'https://www.\u202eexample.go.jp/',
  'https://',
  `https://www.example.go.jp/${'a'.repeat(2001)}`,
  'tel:*21*0312345678#',
  'tel:0312345678;ext=1',
  'tel:0312345678;phone-context=evil.example',
  `tel:${'1'.repeat(21)}`,
  'mailto:a@example.go.jp?bcc=b@example.go.jp',
  'mailto:a@example.go.jp?body=x',
  'mailto:a@example.go.jp,b@example.go.jp&cc=c',
  'mailto:a,b@example.go.jp',
  'mailto:a%0abcc:b@example.go.jp',
  'mailto:?to=a@example.go.jp',
]) {
  test(`stops ${JSON.stringify(href.slice(0, 60))}`, () => {
    assert.equal(safeLink(href, PAGE), null);
    assert.equal(publishedHref(href), null);
  });
}

test('a published address is the same however often it is read; a path stays as it was written', () => {
  assert.equal(publishedHref('https://例え.jp/申請'), 'https://xn--r8jz45g.jp/%E7%94%B3%E8%AB%8B');
  for (const href of ['https://xn--r8jz45g.jp/%E7%94%B3', '/申請?a=b', 'tel:%238008', 'mailto:a@b.example']) {
    assert.equal(publishedHref(href), href);
  }
});
