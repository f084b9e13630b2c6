import { createHash } from 'node:crypto';
import { shardPath, type FaqEntry, type Language, type Live, type Manifest, type ShardRef } from '@madoguchi/content';
import type { StoredConsent } from '../storage/record.js';
import type { Effect } from './effect.js';
import { initialSnapshot } from './initial-snapshot.js';
import type { Input } from './input.js';
import type { Snapshot } from './snapshot.js';
import { transition } from './transition.js';

/** A small content for tests: two topics of a seeker, one of an employer, one office step. */
export function entry(id: string, topic: string, change: Partial<FaqEntry> = {}): FaqEntry {
  return {
    id,
    audience: 'both',
    topics: [topic],
    automation: 'allowed',
    question: [`${id} の質問`],
    answer: [{ t: 'p', c: [`${id} の回答`] }],
    aliases: [],
    related: [],
    links: [],
    source: 'https://www.example.go.jp/',
    reviewed: '2026-11-24',
    ...change,
  };
}

export const ENTRIES: readonly FaqEntry[] = [
  entry('reg-1', 'registration', { question: ['求職の登録をするには'], aliases: ['登録の仕方'] }),
  entry('reg-2', 'registration', { question: ['登録した内容を変えるには'], related: ['pay-1'] }),
  entry('pay-1', 'insurance', { question: ['基本手当の日数'], automation: 'choices-only' }),
  entry('post-1', 'posting', { question: ['求人を出すには'] }),
];

const TOPICS = ['registration', 'insurance', 'posting'];

interface Fixture {
  readonly files: Map<string, string>;
  readonly manifest: Record<string, unknown>;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** The compiled files of the fixture by path. `change` replaces members of the manifest. */
export function fixture(change: Record<string, unknown> = {}): Fixture {
  const files = new Map<string, string>();
  const shard = (body: { kind: ShardRef['kind']; topic?: string; language?: Language; [member: string]: unknown }) => {
    const text = JSON.stringify({ schema: 1, ...body });
    const { kind, topic, language } = body;
    const ref = { kind, ...(topic && { topic }), ...(language && { language }), hash: hash(text) };
    const url = shardPath(ref);
    files.set(url, text);
    return { ...ref, url };
  };
  const shards = [
    ...(['ja', 'en'] as const).flatMap((language) => [
      ...TOPICS.map((topic) =>
        shard({
          kind: 'faq',
          topic,
          language,
          entries: ENTRIES.filter(({ topics }) => topics[0] === topic),
        }),
      ),
      shard({ kind: 'help', language, blocks: [{ t: 'p', c: ['help'] }] }),
    ]),
    shard({
      kind: 'vocabulary',
      terms: [
        { id: 'register', label: { ja: '登録' }, forms: ['登録'] },
        { id: 'allowance', label: { ja: '基本手当' }, forms: ['基本手当', '失業手当'] },
      ],
    }),
    shard({
      kind: 'words',
      synonyms: [],
      readings: {},
      calibration: { ja: { answer: 0.6, choose: 0.3 } },
    }),
    shard({
      kind: 'safety',
      rules: [
        {
          id: 'distress',
          forms: ['消えてしまいたい'],
          text: { ja: ['話を聞く人がいます。'] },
          helplines: [{ label: '相談電話', href: 'tel:0000000000' }],
          source: 'https://www.example.go.jp/',
          reviewed: '2026-11-25',
        },
      ],
    }),
    shard({ kind: 'offices', offices: [], holidays: [] }),
  ];
  const topic = (id: string, audience: string, entries: string[]): unknown => ({
    id,
    audience,
    label: { ja: id },
    entries,
    also: [],
  });
  const choice = (id: string, parent: string | null, leads: unknown, audience?: string): unknown => ({
    ...{ id, parent, leads, label: { ja: id } },
    ...(audience && { audience }),
  });
  const manifest = {
    schema: 1,
    kind: 'manifest',
    id: 'sample',
    version: '1',
    serial: 1,
    languages: ['ja', 'en'],
    provisional: [],
    name: { ja: '窓口' },
    banner: null,
    terms: { version: 't1', hash: hash('t1'), text: { ja: [] } },
    retentionDays: 7,
    examples: [],
    choices: [
      choice('seeker', null, null, 'seeker'),
      choice('employer', null, { to: 'topic', topic: 'posting' }, 'employer'),
      choice('office', null, { to: 'office' }),
      choice('registering', 'seeker', { to: 'topic', topic: 'registration' }),
      choice('insured', 'seeker', { to: 'topic', topic: 'insurance' }),
      choice('days', 'seeker', { to: 'entry', entry: 'pay-1' }),
    ],
    topics: [
      topic('registration', 'seeker', ['reg-1', 'reg-2']),
      topic('insurance', 'seeker', ['pay-1']),
      topic('posting', 'employer', ['post-1']),
    ],
    shards,
    live: ['live.json'],
    theme: {},
    ...change,
  };
  files.set('content.json', JSON.stringify(manifest));
  files.set('live.json', JSON.stringify({ schema: 1, kind: 'live', serial: 1, recalled: [], notices: [] }));
  return { files, manifest };
}

/** The fixture's manifest as it is after parsing. */
export function parsedManifest(change: Record<string, unknown> = {}): Manifest {
  return fixture(change).manifest as unknown as Manifest;
}

export const LIVE: Live = { serial: 1, recalled: [], notices: [] };
export const NOW = Date.parse('2026-11-24T09:00:00+09:00');

export function acceptedRecord(termsHash = parsedManifest().terms.hash): StoredConsent {
  return {
    decision: 'accepted',
    receipt: { id: 'r', contentId: 'sample', termsVersion: 't1', termsHash, at: NOW - 1000 },
  };
}

/** Runs inputs through the state machine, and keeps what it asked for. */
export class Walk {
  snapshot: Snapshot;
  readonly effects: Effect[] = [];
  now = NOW;
  #ids = 0;

  constructor(transport: Snapshot['transport'] = 'embedded') {
    this.snapshot = initialSnapshot('ja', transport);
  }

  do(...inputs: readonly Input[]): this {
    for (const input of inputs) {
      const { snapshot, effects } = transition(this.snapshot, input, {
        now: this.now,
        createId: () => `id${++this.#ids}`,
      });
      this.snapshot = snapshot;
      this.effects.push(...effects);
    }
    return this;
  }

  /** Opens with content in hand. What the store held decides how it goes on. */
  opened(consent: StoredConsent | null = null, manifest = parsedManifest()): this {
    return this.do(
      { type: 'open' },
      { type: 'content-loaded', manifest },
      { type: 'live-loaded', live: LIVE },
      { type: 'stored-read', consent, conversation: null, storage: 'persistent' },
    );
  }

  /** The shard of a topic arrives. */
  topic(topic: string, language: 'ja' | 'en' = 'ja'): this {
    const entries = ENTRIES.filter(({ topics }) => topics[0] === topic);
    return this.do({ type: 'part-loaded', part: topic, shard: { kind: 'faq', topic, language, entries } });
  }

  /** Types a question, and lets the page and the embedded transport answer it. */
  asked(text: string, decision: 'answer' | 'choose' | 'none', entryIds: readonly string[]): this {
    this.do({ type: 'ask', text });
    const turnId = this.snapshot.turn?.id ?? '';
    return this.do(
      { type: 'matched', turnId, termIds: ['register'], entryIds, decision },
      {
        type: 'answered',
        turnId,
        event: decision === 'none' ? { type: 'no-match' } : { type: 'selected', entryIds, decision, foundBy: 'search' },
      },
    );
  }

  get last(): Snapshot['messages'][number] | undefined {
    return this.snapshot.messages.at(-1);
  }

  asks<T extends Effect['type']>(type: T): Extract<Effect, { type: T }>[] {
    return this.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);
  }
}
