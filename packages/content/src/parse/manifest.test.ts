import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isContentError } from '../content-error.js';
import type { Manifest, Overlay } from '../manifest.js';
import { BASE, manifestFile } from './fixture.js';
import { parseContentFile } from './content-file.js';
import { applyOverlay } from './overlay.js';

function parse(change: Record<string, unknown> = {}): Manifest {
  const file = parseContentFile(JSON.stringify(manifestFile(change)), BASE);
  assert.equal(file.kind, 'manifest');
  return (file as { manifest: Manifest }).manifest;
}

function codeOf(json: string): string {
  try {
    parseContentFile(json, BASE);
  } catch (error) {
    assert.ok(isContentError(error));
    return `${error.code} ${error.at.replace(BASE, '')}`;
  }
  return 'no error';
}

test('reads a manifest and makes its addresses absolute', () => {
  const manifest = parse();
  assert.equal(manifest.shards[0]?.url, 'https://content.test/concierge/shards/registration.ja.AAAAAAAA.json');
  assert.deepEqual(manifest.live, ['https://content.test/concierge/live.json']);
  assert.equal(manifest.choices[1]?.parent, 'seeker');
});

test('drops what it does not know, so that a file can carry more', () => {
  assert.equal('later' in parse({ later: { html: '<b>' } }), false);
});

test('says that a half-downloaded file, or a page of a captive portal, is no JSON', () => {
  const whole = JSON.stringify(manifestFile());
  assert.equal(codeOf(whole.slice(0, whole.length / 2)), 'not-json ');
  assert.equal(codeOf('<!doctype html><title>Sign in</title>'), 'not-json ');
  assert.equal(codeOf(''), 'not-json ');
});

test('says that a file of a newer schema is newer, before anything else', () => {
  assert.equal(codeOf(JSON.stringify({ schema: 2, kind: 'manifest', name: 5 })), 'newer ');
});

test('names the place of what is wrong', () => {
  const label = { id: 'a', parent: null, label: { en: 'no Japanese' }, leads: null };
  assert.equal(codeOf(JSON.stringify(manifestFile({ choices: [label] }))), 'invalid #/choices/0/label/ja');
  assert.equal(codeOf('null'), 'invalid #');
  assert.equal(codeOf('{"schema":1,"kind":"manifest"}'), 'invalid #/id');
  assert.equal(codeOf('{"schema":1,"kind":"live"}'), 'invalid #/kind');
});

test('takes no member of a prototype for a member of the file', () => {
  const json = JSON.stringify(manifestFile()).replace('"id":"sample"', '"__proto__":{"id":"sample"}');
  assert.equal(codeOf(json), 'invalid #/id');
});

for (const [what, change] of Object.entries({
  'a shard of another origin': {
    shards: [{ kind: 'faq', topic: '../../../evil', hash: 'A'.repeat(43) + '=' }],
  },
  'a live file of another origin': { live: ['//evil.test/live.json'] },
  'a shard with the mere beginning of a hash': { shards: [{ kind: 'faq', topic: 'x', hash: 'A'.repeat(21) }] },
  'a shard without a hash': { shards: [{ kind: 'faq', topic: 'x' }] },
  'a colour that is more than a colour': { theme: { primary: '#000000;background:url(//evil.test)' } },
  'a choice that leads to nothing known': {
    choices: [{ id: 'a', parent: null, label: { ja: 'a' }, leads: { to: 'url', url: 'https://evil.test' } }],
  },
  'a node of an unknown kind': {
    terms: { version: '1', hash: 'A'.repeat(43) + '=', text: { ja: [{ t: 'html', c: ['<b>'] }] } },
  },
  'a link that no gate lets pass': {
    terms: {
      version: '1',
      hash: 'A'.repeat(43) + '=',
      text: { ja: [{ t: 'p', c: [{ t: 'link', href: 'javascript:alert(1)', c: ['x'] }] }] },
    },
  },
})) {
  test(`refuses ${what}`, () => {
    assert.match(codeOf(JSON.stringify(manifestFile(change))), /^invalid /);
  });
}

test('refuses nodes that nest without end', () => {
  let node: unknown = 'x';
  for (let i = 0; i < 50; i++) node = { t: 'em', c: [node] };
  const text = { ja: [{ t: 'p', c: [node] }] };
  const terms = { version: '1', hash: 'A'.repeat(43) + '=', text };
  assert.match(codeOf(JSON.stringify(manifestFile({ terms }))), /^invalid /);
});

test('lays an overlay over the manifest: its name, colours, offices and live file; the terms stay', () => {
  const hash = 'B'.repeat(43) + '=';
  const file = parseContentFile(
    JSON.stringify({
      schema: 1,
      kind: 'overlay',
      id: 'bureau',
      version: '7',
      serial: 7,
      overlayOf: 'national/content.json',
      name: { ja: '労働局の窓口' },
      theme: { primaryDark: '#88ccaa' },
      offices: { kind: 'offices', hash },
      live: ['live.json'],
    }),
    'https://bureau.test/concierge/content.json',
  ) as { overlay: Overlay };
  assert.equal(file.overlay.overlayOf, 'https://bureau.test/concierge/national/content.json');
  const national = parse({ shards: [{ kind: 'offices', hash }] });
  const merged = applyOverlay(national, file.overlay);
  assert.equal(merged.name.ja, '労働局の窓口');
  assert.deepEqual(merged.theme, { primary: '#0017c1', primaryDark: '#88ccaa' });
  assert.deepEqual(
    merged.shards.map((ref) => ref.url),
    ['https://bureau.test/concierge/shards/offices.all.BBBBBBBB.json'],
  );
  assert.deepEqual(merged.live, [
    'https://content.test/concierge/live.json',
    'https://bureau.test/concierge/live.json',
  ]);
  assert.equal(merged.terms, national.terms);
  assert.equal(merged.serial, 1, 'the serial stays the national one, with which the first live file is compared');
});
