import type { ContentSource } from '@madoguchi/client';
import type { Block, FaqEntry, Manifest, Office } from '@madoguchi/content';

/** The topic and the choice under which the entries stand. */
export const TOPIC = 'evil';

/** A text in every place of a published text where one can stand, and as an address in every place where one can be. */
function blocksOf(text: string): Block[] {
  const link = { t: 'link', href: text, c: [text] } as const;
  const [p, ruby] = [{ t: 'p', c: [text, link] } as const, { t: 'ruby', c: text, rt: text } as const];
  return [
    p,
    { t: 'p', c: [{ t: 'em', c: [text] }, { t: 'strong', c: [text] }, ruby, { t: 'br' }] },
    { t: 'list', c: [[p]] },
    { t: 'steps', c: [[p, p]] },
    { t: 'table', head: [[text]], rows: [[[text, link]]] },
    { t: 'note', c: [p] },
  ];
}

function entryOf(text: string, index: number): FaqEntry {
  return {
    ...{ id: `entry-${index}`, audience: 'both', topics: [TOPIC], automation: 'allowed' },
    ...{ question: [text], answer: blocksOf(text), aliases: [], related: [] },
    links: [{ label: text, href: text }],
    ...{ source: `https://a.example/?${encodeURIComponent(text)}`, reviewed: '2026-01-01' },
  } as const;
}

function officeOf(text: string, index: number): Office {
  return {
    id: `office-${index}`,
    name: { ja: text, en: text },
    ...{
      postcode: text,
      address: { ja: text, en: text },
      area: [text],
      phone: text,
      fax: text,
      email: text,
      relay: text,
    },
    hours: [{ days: [1], from: text, to: text }],
    closed: { holidays: false, ranges: [] },
    ...{ url: text, source: 'https://a.example/', reviewed: '2026-01-01' },
  };
}

/** What a publisher with evil intent might ship, as if no reader had looked at it: each text in every place. */
export function evilContent(texts: readonly string[]): ContentSource {
  const manifest: Manifest = {
    ...{ id: 'evil', version: texts[0] ?? '', serial: 1, languages: ['ja'], provisional: [] },
    name: { ja: texts[0] ?? '' },
    banner: { ja: texts.join(' ') },
    terms: { version: texts[0] ?? '', hash: 'A'.repeat(44), text: { ja: texts.flatMap(blocksOf) } },
    retentionDays: 1,
    examples: texts.map((ja) => ({ ja })),
    choices: [
      { id: 'root', parent: null, label: { ja: 'root' }, leads: { to: 'topic', topic: TOPIC } },
      ...texts.map(
        (ja, index) =>
          ({ id: `choice-${index}`, parent: null, label: { ja }, leads: { to: 'topic', topic: TOPIC } }) as const,
      ),
    ],
    topics: [
      {
        id: TOPIC,
        audience: 'both',
        label: { ja: texts[0] ?? '' },
        entries: texts.map((_, n) => `entry-${n}`),
        also: [],
      },
    ],
    shards: [
      { kind: 'faq', topic: TOPIC, language: 'ja', url: 'about:blank', hash: '' },
      { kind: 'offices', url: 'about:blank', hash: '' },
    ],
    live: [],
    theme: {},
  };
  return {
    manifest: async () => manifest,
    async shard({ kind }) {
      if (kind === 'offices') return { kind, offices: texts.map(officeOf), holidays: [] };
      return { kind: 'faq', topic: TOPIC, language: 'ja', entries: texts.map(entryOf) };
    },
    live: async () => ({
      ...{ serial: 1, recalled: [] },
      notices: texts.map((ja, n) => ({ id: `n${n}`, from: 0, until: 9e15, level: 'outage', text: { ja } }) as const),
    }),
  };
}
