import { inlineText, type Automation, type FaqEntry, type Language } from '@madoguchi/content';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject, TopicName } from '../change.js';
import type { Changes } from './changes.js';

type Entries = ReadonlyMap<string, FaqEntry>;

/** How far automation may go, from the least. */
const RANK: Readonly<Record<Automation, number>> = { 'office-only': 0, 'choices-only': 1, allowed: 2 };

/** The FAQ: what came, went, was taken back or says something else. */
export function compareEntries(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  const olds = entriesIn(before, 'ja');
  const nows = entriesIn(after, 'ja');
  const subjectOf = (entry: FaqEntry): Subject => ({
    section: 'entries',
    id: entry.id,
    name: inlineText(entry.question),
    topic: topicOf(entry, nows.get(entry.id) === entry ? after : before),
  });
  const titleOf = (id: string): string => {
    const entry = nows.get(id) ?? olds.get(id);
    return entry ? `${inlineText(entry.question)} (${id})` : id;
  };
  compareRecalls(before, after, changes, (id) => {
    const entry = nows.get(id) ?? olds.get(id);
    return entry ? subjectOf(entry) : { section: 'entries', id, name: '', topic: null };
  });
  const sorted = (entries: Entries): FaqEntry[] => [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Nobody has seen a new answer yet, and this one is shown without anybody's picking it.
  const isBold = (entry: FaqEntry): boolean => entry.automation === 'allowed';
  const both = changes.things(sorted(olds), sorted(nows), subjectOf, isBold);
  const translations = changes.languages
    .filter((language) => language !== 'ja')
    .map((language) => ({ language, olds: entriesIn(before, language), nows: entriesIn(after, language) }));
  for (const [old, now] of both) {
    const subject = subjectOf(now);
    compareRules(subject, old, now, changes, titleOf);
    const [from, to] = [topicOf(old, before), topicOf(now, after)];
    if (from.id !== to.id) {
      const values = { before: `${from.name} (${from.id})`, after: `${to.name} (${to.id})` };
      changes.add(subject, { kind: 'moved', field: 'topic', language: null, ...values });
    }
    compareTexts(subject, old, now, 'ja', changes);
    for (const { language, ...of } of translations) {
      const was = of.olds.get(old.id) ?? old;
      const is = of.nows.get(now.id) ?? now;
      const wasOwn = isTranslated(was, old);
      const isOwn = isTranslated(is, now);
      if (wasOwn && isOwn) compareTexts(subject, was, is, language, changes);
      else if (isOwn) changes.add(subject, { kind: 'translated', language });
      else if (wasOwn) changes.add(subject, { kind: 'untranslated', language });
    }
  }
}

function compareTexts(subject: Subject, old: FaqEntry, now: FaqEntry, language: Language, changes: Changes): void {
  changes.nodes(subject, 'question', old.question, now.question, language);
  changes.nodes(subject, 'answer', old.answer, now.answer, language);
  changes.list(subject, 'aliases', old.aliases, now.aliases, language);
}

/** Everything that is the same in each language. */
function compareRules(
  subject: Subject,
  old: FaqEntry,
  now: FaqEntry,
  changes: Changes,
  titleOf: (id: string) => string,
): void {
  const values = { field: 'automation', language: null, before: old.automation, after: now.automation } as const;
  const up = RANK[now.automation] - RANK[old.automation];
  if (up > 0) changes.add(subject, { kind: 'raised', ...values }, true);
  if (up < 0) changes.add(subject, { kind: 'lowered', ...values });
  changes.list(subject, 'topics', old.topics.slice(1), now.topics.slice(1));
  changes.value(subject, 'audience', old.audience, now.audience);
  changes.value(subject, 'source', old.source, now.source);
  changes.value(subject, 'reviewed', old.reviewed, now.reviewed);
  const links = ({ links: all }: FaqEntry): string[] => all.map(({ label, href }) => `${label}=${href}`);
  changes.list(subject, 'links', links(old), links(now));
  changes.list(subject, 'related', old.related.map(titleOf), now.related.map(titleOf));
}

function compareRecalls(
  before: PublishedContent,
  after: PublishedContent,
  changes: Changes,
  subjectOf: (id: string) => Subject,
): void {
  const old = new Set(before.live.recalled);
  const now = new Set(after.live.recalled);
  for (const id of now) if (!old.has(id)) changes.add(subjectOf(id), { kind: 'recalled' });
  // It was taken back for a reason.
  for (const id of old) if (!now.has(id)) changes.add(subjectOf(id), { kind: 'restored' }, true);
}

function entriesIn({ faq }: PublishedContent, language: Language): Entries {
  return new Map(
    faq
      .filter((shard) => shard.language === language)
      .flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)),
  );
}

function topicOf({ topics: [id = ''] }: FaqEntry, { manifest }: PublishedContent): TopicName {
  return { id, name: manifest?.topics.find((topic) => topic.id === id)?.label.ja ?? id };
}

/** An entry without a translation stands in the other languages as it is in Japanese. */
const isTranslated = (entry: FaqEntry, japanese: FaqEntry): boolean =>
  JSON.stringify([entry.question, entry.answer]) !== JSON.stringify([japanese.question, japanese.answer]);
