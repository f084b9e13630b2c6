import {
  inlineText,
  parseContentFile,
  parseLive,
  type Automation,
  type Choice,
  type FaqEntry,
  type Language,
  type Localized,
  type Manifest,
} from '@madoguchi/content';
import { parseShard } from '@madoguchi/content/shards';

/** A way through the choices: where it ends, and what is chosen on it. */
export interface OutlinePath {
  readonly choice: string;
  readonly labels: readonly Localized<string>[];
}

export interface OutlineEntry {
  readonly id: string;
  readonly question: Localized<string>;
  readonly automation: Automation;
  /** Languages in which a person wrote it; in the others its Japanese text is shown. */
  readonly languages: readonly Language[];
  readonly recalled: boolean;
  /** Choices that lead to this entry itself; those to its topic are the topic's. */
  readonly paths: readonly OutlinePath[];
}

export interface OutlineTopic {
  readonly id: string;
  readonly label: Localized<string>;
  readonly entries: readonly OutlineEntry[];
  readonly paths: readonly OutlinePath[];
}

/** Everything of a content that can be opened, in the publisher's order. */
export interface Outline {
  readonly name: Localized<string>;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly topics: readonly OutlineTopic[];
  /** Choices that lead to the offices. */
  readonly offices: readonly OutlinePath[];
}

const BASE = 'https://draft.invalid/content.json';

/** Reads compiled files as the element reads them. @throws where they are no content (an overlay is none by itself). */
export function outlineOf(files: ReadonlyMap<string, string>): Outline {
  const file = parseContentFile(files.get('content.json') ?? '', BASE);
  if (file.kind !== 'manifest') throw new Error('an overlay');
  const { manifest } = file;
  const recalled = new Set(parseLive(files.get('live.json') ?? '', BASE).recalled);
  const entries = entriesOf(files, manifest);
  const pathsTo = (leads: (to: NonNullable<Choice['leads']>) => boolean): OutlinePath[] =>
    manifest.choices.filter((choice) => choice.leads && leads(choice.leads)).map((choice) => pathTo(manifest, choice));
  return {
    name: manifest.name,
    version: manifest.version,
    languages: manifest.languages,
    topics: manifest.topics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      paths: pathsTo((to) => to.to === 'topic' && to.topic === topic.id),
      entries: topic.entries.flatMap((id): OutlineEntry[] => {
        const written = entries.get(id);
        const japanese = written?.get('ja');
        if (!written || !japanese) return [];
        const questions = [...written].map(([language, { question }]) => [language, inlineText(question)]);
        return [
          {
            id,
            question: Object.fromEntries(questions) as unknown as Localized<string>,
            automation: japanese.automation,
            languages: manifest.languages.filter((language) => isOwn(language, written)),
            recalled: recalled.has(id),
            paths: pathsTo((to) => to.to === 'entry' && to.entry === id),
          },
        ];
      }),
    })),
    offices: pathsTo((to) => to.to === 'office'),
  };
}

type Written = ReadonlyMap<Language, FaqEntry>;

function entriesOf(files: ReadonlyMap<string, string>, manifest: Manifest): Map<string, Written> {
  const entries = new Map<string, Map<Language, FaqEntry>>();
  for (const ref of manifest.shards) {
    if (ref.kind !== 'faq') continue;
    const shard = parseShard(files.get(ref.url.slice(new URL('.', BASE).href.length)) ?? '', ref);
    if (shard.kind !== 'faq') continue;
    for (const entry of shard.entries) {
      const written = entries.get(entry.id) ?? new Map<Language, FaqEntry>();
      entries.set(entry.id, written.set(shard.language, entry));
    }
  }
  return entries;
}

/** A language without a translation of its own has the Japanese text in its file. */
function isOwn(language: Language, written: Written): boolean {
  const text = (entry: FaqEntry | undefined): string => JSON.stringify([entry?.question, entry?.answer]);
  return language === 'ja' || text(written.get(language)) !== text(written.get('ja'));
}

function pathTo(manifest: Manifest, choice: Choice): OutlinePath {
  const labels: Localized<string>[] = [];
  for (let at: Choice | undefined = choice; at;) {
    labels.unshift(at.label);
    const { parent }: Choice = at;
    at = parent === null ? undefined : manifest.choices.find(({ id }) => id === parent);
  }
  return { choice: choice.id, labels };
}
