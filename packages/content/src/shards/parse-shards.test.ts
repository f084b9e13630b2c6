import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isContentError } from '../content-error.js';
import type { ShardRef } from '../manifest.js';
import { parseShard } from './parse-shards.js';

const ref: ShardRef = { kind: 'faq', topic: 'registration', language: 'ja', url: 'https://c.test/r.json', hash: '' };
const entry = {
  id: 'reg-1',
  audience: 'seeker',
  topics: ['registration'],
  automation: 'allowed',
  question: ['登録するには'],
  answer: [{ t: 'steps', c: [[{ t: 'p', c: ['申し込む'] }]] }],
  aliases: ['登録の仕方'],
  related: [],
  links: [{ label: '案内', href: 'https://www.example.go.jp/' }],
  source: 'https://www.example.go.jp/',
  reviewed: '2026-11-24',
};
const shard = { schema: 1, kind: 'faq', topic: 'registration', language: 'ja', entries: [entry] };

function refused(body: unknown, of: ShardRef = ref): string {
  try {
    parseShard(JSON.stringify(body), of);
  } catch (error) {
    assert.ok(isContentError(error));
    return error.code;
  }
  return 'taken';
}

test('reads the entries of a topic', () => {
  const read = parseShard(JSON.stringify(shard), ref);
  assert.ok(read.kind === 'faq');
  assert.deepEqual(read.entries[0], entry);
});

test('refuses a shard of another kind, topic or language under the right name', () => {
  assert.equal(refused({ ...shard, topic: 'other' }), 'invalid');
  assert.equal(refused({ ...shard, language: 'en' }), 'invalid');
  assert.equal(refused(shard, { ...ref, kind: 'help' }), 'invalid');
});

test('refuses an entry whose automation, source or link is not allowed', () => {
  assert.equal(refused({ ...shard, entries: [{ ...entry, automation: 'always' }] }), 'invalid');
  assert.equal(refused({ ...shard, entries: [{ ...entry, source: 'javascript:alert(1)' }] }), 'invalid');
  assert.equal(
    refused({ ...shard, entries: [{ ...entry, links: [{ label: 'x', href: 'data:text/html,x' }] }] }),
    'invalid',
  );
});

test('reads offices with what is confirmed, and leaves the rest away', () => {
  const office = {
    id: 'tokyo',
    name: { ja: '窓口' },
    address: { ja: '東京都' },
    area: [],
    hours: [{ days: [1], from: '08:30', to: '17:15' }],
    closed: { holidays: true, ranges: [{ from: '12-29', to: '01-03' }] },
    source: 'https://www.example.go.jp/',
    reviewed: '2026-11-24',
  };
  const of: ShardRef = { kind: 'offices', url: 'https://c.test/o.json', hash: '' };
  const read = parseShard(
    JSON.stringify({ schema: 1, kind: 'offices', holidays: ['2026-11-23'], offices: [office] }),
    of,
  );
  assert.ok(read.kind === 'offices');
  assert.equal('phone' in (read.offices[0] ?? {}), false);
  assert.equal(
    refused(
      { schema: 1, kind: 'offices', holidays: [], offices: [{ ...office, hours: [{ days: [1], from: '8:30' }] }] },
      of,
    ),
    'invalid',
  );
});
