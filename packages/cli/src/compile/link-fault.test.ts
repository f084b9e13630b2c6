import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkWarnings } from './link-fault.js';

for (const [label, href] of [
  ['案内', 'https://www.example.go.jp/'],
  ['www.example.go.jp', 'https://www.example.go.jp/a'],
  ['example.go.jp（外部）', 'https://www.example.go.jp/'],
  ['https://www.example.go.jp/a.html', 'https://www.example.go.jp/a.html'],
  ['ｗｗｗ．example.go.jp', 'https://www.example.go.jp/'],
  ['申込書（form.pdf）', 'https://www.example.go.jp/form.pdf'],
  ['03-0000-0000', 'tel:0300000000'],
  ['a@example.go.jp', 'mailto:a@example.go.jp'],
  ['案内', '/guide'],
] as const) {
  test(`says nothing of ${label} for ${href}`, () => assert.deepEqual(linkWarnings(href, label), []));
}

for (const [label, href, value, host] of [
  ['www.mhlw.go.jp', 'https://evil.example/', 'www.mhlw.go.jp', 'evil.example'],
  [
    'https://www.mhlw.go.jp/',
    'https://www.mhlw.go.jp.evil.example/',
    'https://www.mhlw.go.jp',
    'www.mhlw.go.jp.evil.example',
  ],
  ['mhlw.go.jpの案内', 'https://mhlw-go.example/', 'mhlw.go.jp', 'mhlw-go.example'],
  ['ハローワーク（hellowork.mhlw.go.jp）', 'https://example.go.jp/', 'hellowork.mhlw.go.jp', 'example.go.jp'],
  ['a@example.go.jp', 'mailto:a@evil.example', 'example.go.jp', 'evil.example'],
] as const) {
  test(`says that ${label} leads to ${host}`, () =>
    assert.deepEqual(linkWarnings(href, label), [{ code: 'other-host', value, host }]));
}

test('says how visitors see a host in other letters', () => {
  assert.deepEqual(linkWarnings('https://еxample.go.jp/', '案内'), [
    { code: 'host-in-ascii', value: 'еxample.go.jp', host: 'xn--xample-2of.go.jp' },
  ]);
});
