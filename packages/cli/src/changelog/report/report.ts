import type { PublishedContent } from '../../published/published-content.js';
import { fill, type CliLanguage } from '../../locale/format.js';
import type { Change, Passage, Section } from '../change.js';
import { changelogStrings, type ChangelogStrings } from '../strings.js';
import { countsOf } from './counts.js';
import { linesOf } from './lines.js';

/** A sentence about a change, and the texts that went and came. */
export interface ReportLine {
  readonly text: string;
  readonly lookTwice: boolean;
  readonly passages: readonly Passage[];
}

/** What changed of one thing: an entry, an office. */
export interface ReportItem {
  /** `''` where the whole group is meant. */
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

export interface ReportGroup {
  readonly heading: string;
  readonly items: readonly ReportItem[];
}

/** Changes in words that a reviewer reads: from the top, what matters most first. */
export interface Report {
  readonly title: string;
  readonly versions: string;
  readonly counts: readonly string[];
  readonly lookTwice: readonly string[];
  readonly groups: readonly ReportGroup[];
}

/** Groups in the order of the report. Entries stand under their topics. */
const ORDER: readonly Section[] = [
  ...(['terms', 'settings', 'topics', 'entries', 'choices', 'vocabulary'] as const),
  ...(['offices', 'notices', 'safety', 'help'] as const),
];

/** Puts changes into words. */
export function reportOf(
  changes: readonly Change[],
  before: PublishedContent,
  after: PublishedContent,
  language: CliLanguage,
): Report {
  const strings = changelogStrings(language);
  const topics = [...(after.manifest?.topics ?? []), ...(before.manifest?.topics ?? [])].map(({ id }) => id);
  const place = (change: Change): number =>
    ORDER.indexOf(change.section === 'entries' ? 'topics' : change.section) * 10_000 +
    (change.topic ? topics.indexOf(change.topic.id) : -1);
  const sorted = [...changes].sort((a, b) => place(a) - place(b));
  const groups = [...grouped(sorted, (change) => headingOf(change, strings))].map(([heading, own]): ReportGroup => ({
    heading,
    items: itemsOf(own, strings),
  }));
  return {
    title: strings.title,
    versions: fill(strings.versions, {
      from: before.version,
      fromSerial: before.serial,
      to: after.version,
      toSerial: after.serial,
    }),
    counts: countsOf(changes, strings),
    lookTwice: groups.flatMap(({ heading, items }) =>
      items.flatMap(({ title, lines }) =>
        lines
          .filter((line) => line.lookTwice)
          .map(({ text }) => fill(strings.about, { subject: title || heading, text })),
      ),
    ),
    groups,
  };
}

function itemsOf(changes: readonly Change[], strings: ChangelogStrings): ReportItem[] {
  const titleOf = ({ id, name, section }: Change): string =>
    !id ? '' : section === 'topics' ? strings.wholeTopic : name ? fill(strings.subject, { name, id }) : id;
  return [...grouped(changes, titleOf)].map(([title, own]) => ({
    title,
    lines: [...own].sort((a, b) => rank(a) - rank(b)).flatMap((change) => linesOf(change, strings)),
  }));
}

/** Numbers first, because they are what goes wrong; then what is to be looked at twice. */
function rank(change: Change): number {
  if (change.kind === 'reworded' && change.lookTwice) return 0;
  return change.lookTwice ? 1 : 2;
}

function headingOf({ section, topic }: Change, strings: ChangelogStrings): string {
  return topic ? fill(strings.topic, { name: topic.name, id: topic.id }) : strings.sections[section];
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
