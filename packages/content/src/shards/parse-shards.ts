import { ContentError } from '../content-error.js';
import type { FaqShard, HelpShard, SafetyShard, VocabularyShard, VocabularyTerm, WordsShard } from '../faq.js';
import type { ShardRef } from '../manifest.js';
import type { OfficeShard } from '../office.js';
import { list, number, oneOf, optional, record, text, type Check } from '../parse/check.js';
import { audience, id, language, localized } from '../parse/common.js';
import { blocks, href, inlines } from '../parse/nodes.js';
import { openFile } from '../parse/read-file.js';
import { safeLink } from '../safe-link.js';
import { boolean, date, dictionary } from './values.js';

const string = text();
const label = record({ ja: string, en: optional(string) });
/** An official page, by its whole address: a card says of which site it is. */
const page: Check<string> = (value, at) => {
  if (safeLink(string(value, at))?.kind !== 'web') throw new ContentError('invalid', at);
  return value as string;
};
const monthDay = text(/^\d\d-\d\d$/);
const time = text(/^\d\d:\d\d$/);

const faq = record({
  kind: oneOf('faq'),
  topic: id,
  language,
  entries: list(
    record({
      id,
      audience,
      topics: list(id),
      automation: oneOf('allowed', 'choices-only', 'office-only'),
      question: inlines,
      answer: blocks,
      aliases: list(string),
      translatedWordings: optional(list(string)),
      related: list(id),
      links: list(record({ label: string, href })),
      source: page,
      reviewed: date,
    }),
  ),
});

const writtenTerm = record({ id, label, forms: list(string) });

/** The labels are forms too; the file does not say them twice. */
const term: Check<VocabularyTerm> = (value, at) => {
  const { forms, ...rest } = writtenTerm(value, at);
  const { ja, en } = rest.label;
  return { ...rest, forms: [...new Set([ja, ...(en === undefined ? [] : [en]), ...forms])] };
};

const vocabulary = record({ kind: oneOf('vocabulary'), terms: list(term) });

const bounds = optional(record({ answer: number, choose: number }));
const localizedBounds = record({ ja: bounds, 'ja-x-easy': bounds, en: bounds });

const words = record({
  kind: oneOf('words'),
  synonyms: list(list(string)),
  readings: dictionary,
  calibration: localizedBounds,
});

const safety = record({
  kind: oneOf('safety'),
  rules: list(
    record({
      id,
      forms: list(string),
      text: localized(inlines),
      helplines: list(record({ label: string, href })),
      source: page,
      reviewed: date,
    }),
  ),
});

const help = record({ kind: oneOf('help'), language, blocks });

const offices = record({
  kind: oneOf('offices'),
  holidays: list(date),
  offices: list(
    record({
      id,
      name: label,
      postcode: optional(text(/^\d{3}-\d{4}$/)),
      address: label,
      area: list(string),
      phone: optional(string),
      fax: optional(string),
      email: optional(string),
      relay: optional(string),
      online: optional(boolean),
      hours: list(record({ days: list(number), from: time, to: time })),
      closed: record({ holidays: boolean, ranges: list(record({ from: monthDay, to: monthDay })) }),
      url: optional(href),
      source: page,
      reviewed: date,
    }),
  ),
});

function read<T extends { readonly kind: string }>(check: Check<T>, json: string, ref: ShardRef): T {
  const shard = check(openFile(json, ref.url).body, `${ref.url}#`);
  const { topic, language: lang } = shard as { topic?: string; language?: string };
  // A file of another topic or language under the right name is not the right file.
  if (topic !== ref.topic || lang !== ref.language) throw new ContentError('invalid', ref.url);
  return shard;
}

/** Any file that a manifest names. */
export type Shard = FaqShard | VocabularyShard | OfficeShard | HelpShard | SafetyShard | WordsShard;

/** Parses the shard that `ref` names. @throws ContentError */
export function parseShard(json: string, ref: ShardRef): Shard {
  switch (ref.kind) {
    case 'faq':
      return read(faq, json, ref);
    case 'vocabulary':
      return read(vocabulary, json, ref);
    case 'offices':
      return read(offices, json, ref);
    case 'help':
      return read(help, json, ref);
    case 'safety':
      return read(safety, json, ref);
    case 'words':
      return read(words, json, ref);
    default:
      return ref.kind satisfies never;
  }
}
