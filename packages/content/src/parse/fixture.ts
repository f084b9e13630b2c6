import type { Manifest } from '../manifest.js';

/** An address for files that exist only in a test. */
export const BASE = 'https://content.test/concierge/content.json';

const HASH = `${'A'.repeat(43)}=`;

/** A small manifest as it stands in a file. `change` replaces members. */
export function manifestFile(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schema: 1,
    kind: 'manifest',
    id: 'sample',
    version: '1',
    serial: 1,
    languages: ['ja', 'en'],
    provisional: ['en'],
    name: { ja: '窓口', en: 'Counter' },
    banner: null,
    terms: { version: '1', hash: HASH, text: { ja: [{ t: 'p', c: ['条件'] }] } },
    retentionDays: 7,
    examples: [{ ja: '例' }],
    choices: [
      { id: 'seeker', parent: null, audience: 'seeker', label: { ja: '仕事を探す' }, leads: null },
      { id: 'registering', parent: 'seeker', label: { ja: '登録' }, leads: { to: 'topic', topic: 'registration' } },
    ],
    topics: [{ id: 'registration', audience: 'seeker', label: { ja: '登録' }, entries: ['reg-1'], also: [] }],
    shards: [{ kind: 'faq', topic: 'registration', language: 'ja', hash: HASH }],
    live: ['live.json'],
    theme: { primary: '#0017c1' },
    ...change,
  } satisfies Record<keyof Manifest | 'schema' | 'kind', unknown>;
}
