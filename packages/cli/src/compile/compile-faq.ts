import type { FaqEntry, FaqShard, Language, Topic } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { readTable, type Row } from '../folder/table.js';
import { dateOf, idOf, inlineCell, linkOf, markdownFault, shortText } from './cells.js';
import { blocksOf } from './markdown.js';

/** A heading of a card is one line or two on a phone. */
export const MAX_QUESTION = 80;
/** An answer is read in a panel; what needs more belongs on a page that the card links to. */
export const MAX_ANSWER = 1200;
/** A list longer than this is not a choice but a search. */
export const MAX_ENTRIES_PER_TOPIC = 7;

const COLUMNS = [
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

/** The compiled FAQ. */
export interface CompiledFaq {
  readonly topics: readonly Topic[];
  readonly shards: readonly FaqShard[];
}

/** Compiles `faq/<topic>.csv` and its translations. */
export function compileFaq(
  folder: ContentFolder,
  heads: readonly TopicHead[],
  languages: readonly Language[],
  faults: FaultList,
): CompiledFaq {
  const seen = new Map<string, string>();
  const known = new Set(heads.map(({ id }) => id));
  const rows: { readonly row: Row; readonly entry: FaqEntry }[] = [];
  const shards = heads.flatMap(({ id: topic }): FaqShard[] => {
    const file = `faq/${topic}.csv`;
    const entries = readTable(folder, file, COLUMNS, faults).map((row) => {
      const entry = japaneseEntry(row, topic, seen, known);
      rows.push({ row, entry });
      return entry;
    });
    if (entries.length > MAX_ENTRIES_PER_TOPIC) {
      faults.add('too-many', file, 0, '', { count: entries.length, max: MAX_ENTRIES_PER_TOPIC });
    }
    return languages.map((language) => ({
      kind: 'faq',
      topic,
      language,
      entries: language === 'ja' ? entries : translate(folder, topic, language, entries, faults),
    }));
  });
  for (const { row, entry } of rows) {
    for (const value of entry.related) if (!seen.has(value)) row.fault('unknown-reference', 'related', { value });
  }
  const entries = rows.map(({ entry }) => entry);
  const topics = heads.map((head): Topic => ({
    ...head,
    entries: entries.filter((entry) => entry.topics[0] === head.id).map(({ id }) => id),
    also: entries.filter((entry) => entry.topics.indexOf(head.id) > 0).map(({ id }) => id),
  }));
  return { topics, shards };
}

function japaneseEntry(row: Row, home: string, seen: Map<string, string>, topics: ReadonlySet<string>): FaqEntry {
  const others = row.list('topics').filter((topic) => topic !== home);
  for (const value of others) if (!topics.has(value)) row.fault('unknown-reference', 'topics', { value });
  return {
    id: idOf(row, seen),
    audience: row.oneOf('audience', ['seeker', 'employer', 'both']),
    topics: [home, ...others],
    automation: row.oneOf('automation', ['choices-only', 'allowed', 'office-only']),
    ...texts(row),
    related: row.list('related'),
    links: row.list('links').flatMap((link) => {
      const at = link.indexOf('=');
      const href = linkOf(row, 'links', link.slice(at + 1).trim());
      return href ? [{ label: at > 0 ? link.slice(0, at).trim() : href, href }] : [];
    }),
    source: linkOf(row, 'source'),
    reviewed: dateOf(row, 'reviewed'),
  };
}

function texts(row: Row): Pick<FaqEntry, 'question' | 'answer' | 'aliases'> {
  return {
    question: inlineCell(row, 'question', MAX_QUESTION),
    answer: blocksOf(shortText(row, 'answer', MAX_ANSWER), markdownFault(row, 'answer')),
    aliases: row.list('aliases'),
  };
}

function translate(
  folder: ContentFolder,
  topic: string,
  language: Language,
  entries: readonly FaqEntry[],
  faults: FaultList,
): FaqEntry[] {
  const file = `faq/${topic}.${language}.csv`;
  const rows = new Map(readTable(folder, file, TRANSLATED, faults).map((row) => [row.required('id'), row]));
  for (const [value, row] of rows) {
    if (value && !entries.some(({ id }) => id === value)) row.fault('unknown-reference', 'id', { value });
  }
  return entries.map((entry) => {
    const row = rows.get(entry.id);
    if (row) return { ...entry, ...texts(row) };
    if (folder.has(file)) faults.add('missing-translation', file, 0, '', { value: entry.id, language });
    return entry;
  });
}
