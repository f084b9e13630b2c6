import { MAX_QUESTION_LENGTH, type FaqEntry, type FaqShard, type Language, type Topic } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { foldLinks } from '../folder/fold.js';
import { readTable, type Row } from '../folder/table.js';
import { checkPlain, dateOf, idOf, inlineCell, linkOf, markdownFault, pageOf, shortText } from './cells.js';
import { blocksOf } from './markdown.js';

/** A heading of a card is one line or two on a phone. */
export const MAX_QUESTION = 80;
/** An answer is read in a panel; what needs more belongs on a page that the card links to. */
export const MAX_ANSWER = 1200;
/** What nobody would type is no wording; the composer takes no more either. */
const MAX_ALIAS = MAX_QUESTION_LENGTH;
const MAX_LINK_LABEL = 80;
/** A list longer than this is not a choice but a search. */
export const MAX_ENTRIES_PER_TOPIC = 7;

/** Columns of `faq/<topic>.csv`. */
export const FAQ_COLUMNS = [
  'id',
  'audience',
  'automation',
  'question',
  'answer',
  'aliases',
  'related',
  'links',
  'source',
  'reviewed',
  'topics',
];
const TRANSLATED = ['id', 'question', 'answer', 'aliases'];

/** A topic without its entries, as `topics.csv` has it. */
export type TopicHead = Omit<Topic, 'entries' | 'also'>;

/** Whether every entry must be there in every language, or only those that a translation's file lists. */
export type Translate = 'all' | 'listed';

/** Is told of a file before it is read, and how many of how many are done. */
export type OnFile = (file: string, done: number, total: number) => void;

/** An entry in one language, with the row in which a person wrote it. */
export interface WrittenEntry {
  readonly entry: FaqEntry;
  readonly language: Language;
  readonly row: Row;
}

/** The compiled FAQ. */
export interface CompiledFaq {
  readonly topics: readonly Topic[];
  readonly shards: readonly FaqShard[];
  /** Every entry in every language in which it was written. */
  readonly written: readonly WrittenEntry[];
}

/** Compiles `faq/<topic>.csv` and its translations. */
export function compileFaq(
  folder: ContentFolder,
  heads: readonly TopicHead[],
  languages: readonly Language[],
  faults: FaultList,
  { translated = 'all', onFile = () => {} }: { readonly translated?: Translate; readonly onFile?: OnFile } = {},
): CompiledFaq {
  const seen = new Map<string, string>();
  const known = new Set(heads.map(({ id }) => id));
  const written: WrittenEntry[] = [];
  // A topic that is listed twice is a fault of its own; its file is read once.
  const shards = [...known].flatMap((topic, done): FaqShard[] => {
    const file = `faq/${topic}.csv`;
    onFile(file, done, known.size);
    const entries = readTable(folder, file, FAQ_COLUMNS, faults).map((row) => {
      const entry = japaneseEntry(row, topic, seen, known);
      written.push({ row, entry, language: 'ja' });
      return entry;
    });
    if (entries.length > MAX_ENTRIES_PER_TOPIC) {
      faults.add('too-many', file, 0, '', { count: entries.length, max: MAX_ENTRIES_PER_TOPIC });
    }
    return languages.map((language) => {
      if (language === 'ja') return { kind: 'faq', topic, language, entries };
      const own = translate({ folder, topic, language, entries, faults, translated });
      written.push(...own.written);
      return { kind: 'faq', topic, language, entries: own.entries };
    });
  });
  const japanese = written.filter(({ language }) => language === 'ja');
  for (const { row, entry } of japanese) {
    for (const value of entry.related) {
      if (!seen.has(value)) row.fault('unknown-reference', 'related', { value });
      else if (value === entry.id) row.fault('self-reference', 'related', { value });
    }
  }
  return { topics: topicsOf(heads, japanese), shards, written };
}

function topicsOf(heads: readonly TopicHead[], written: readonly WrittenEntry[]): Topic[] {
  const topics = new Map(heads.map((head) => [head.id, { ...head, entries: [] as string[], also: [] as string[] }]));
  for (const { entry } of written) {
    for (const [at, topic] of entry.topics.entries()) topics.get(topic)?.[at ? 'also' : 'entries'].push(entry.id);
  }
  return heads.flatMap(({ id }) => topics.get(id) ?? []);
}

function japaneseEntry(row: Row, home: string, seen: Map<string, string>, topics: ReadonlySet<string>): FaqEntry {
  const others = [...new Set(row.codes('topics'))].filter((topic) => topic !== home);
  for (const value of others) if (!topics.has(value)) row.fault('unknown-reference', 'topics', { value });
  // With merged cells in the columns that must be filled, an empty one beside them is likely to be merged too.
  if (!row.text('topics') && !row.text('audience')) row.maybeMerged('topics');
  return {
    id: idOf(row, seen),
    audience: row.oneOf('audience', ['seeker', 'employer', 'both']),
    topics: [home, ...others],
    automation: row.oneOf('automation', ['choices-only', 'allowed', 'office-only']),
    ...texts(row),
    related: row.codes('related'),
    links: row.codes('links', foldLinks).flatMap((link) => linkIn(row, link)),
    source: sourceOf(row),
    reviewed: dateOf(row, 'reviewed'),
  };
}

/** `label=https://…`, or an address alone. */
function linkIn(row: Row, link: string): FaqEntry['links'] {
  const at = /^[a-z]+:/i.test(link) ? -1 : link.indexOf('=');
  const label = at > 0 ? link.slice(0, at).trim() : '';
  const href = linkOf(row, 'links', link.slice(at + 1).trim(), label);
  checkPlain(row, 'links', [label], MAX_LINK_LABEL);
  return href ? [{ label: label || href, href }] : [];
}

/** Every card shows where its text is from; without that it is nobody's word. */
function sourceOf(row: Row): string {
  if (row.text('source') || row.above('source')) return pageOf(row, 'source');
  row.fault('no-source', 'source');
  return '';
}

function texts(row: Row): Pick<FaqEntry, 'question' | 'answer' | 'aliases'> {
  const aliases = row.list('aliases');
  checkPlain(row, 'aliases', aliases, MAX_ALIAS);
  return {
    question: inlineCell(row, 'question', MAX_QUESTION),
    answer: blocksOf(shortText(row, 'answer', MAX_ANSWER), markdownFault(row, 'answer')),
    aliases,
  };
}

function translate(of: {
  readonly folder: ContentFolder;
  readonly topic: string;
  readonly language: Language;
  readonly entries: readonly FaqEntry[];
  readonly faults: FaultList;
  readonly translated: Translate;
}): { readonly entries: readonly FaqEntry[]; readonly written: readonly WrittenEntry[] } {
  const { folder, topic, language, faults } = of;
  const all = of.translated === 'all';
  const file = `faq/${topic}.${language}.csv`;
  const known = new Set(of.entries.map(({ id }) => id));
  const seen = new Map<string, string>();
  const rows = new Map<string, Row>();
  for (const row of readTable(folder, file, TRANSLATED, faults, { required: all })) {
    const id = idOf(row, seen);
    if (id && !known.has(id)) row.fault('unknown-reference', 'id', { value: id });
    else if (!rows.has(id)) rows.set(id, row);
  }
  const written: WrittenEntry[] = [];
  const entries = of.entries.map((entry): FaqEntry => {
    const row = rows.get(entry.id);
    if (!row) {
      // Without the file, the file is what is missing; said once.
      if (!all) faults.add('translation-fallback', file, 0, '', { value: entry.id, language });
      else if (folder.has(file)) faults.add('missing-translation', file, 0, '', { value: entry.id, language });
      return entry;
    }
    const own = { ...entry, ...texts(row) };
    written.push({ entry: own, language, row });
    return own;
  });
  return { entries, written };
}
