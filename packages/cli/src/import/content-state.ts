import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '@madoguchi/content';
import { inlinesOf } from '../compile/markdown.js';
import { inlineText } from '@madoguchi/content';
import { FaultList } from '../fault.js';
import { readFolder } from '../folder/content-folder.js';
import { readTable } from '../folder/table.js';
import { wordingKey } from './wording-key.js';

/** What of a content folder decides where an imported entry goes. */
export interface ContentState {
  readonly languages: readonly Language[];
  /** Every id of an entry, in all topics. */
  readonly ids: ReadonlySet<string>;
  /** Number of entries by topic. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Which entry asks the same, by {@link wordingKey}. */
  readonly wordings: ReadonlyMap<string, string>;
  readonly topics: ReadonlySet<string>;
  readonly choiceIds: ReadonlySet<string>;
  /** Topics to which a choice leads. */
  readonly reached: ReadonlySet<string>;
  /** Choices of the first step. */
  readonly firstStep: number;
}

/**
 * Looks at a content folder. Its faults are `check`'s to tell: here it only must not be written over.
 * @returns `null` where it is no content folder.
 */
export async function readState(path: string): Promise<ContentState | null> {
  const faults = new FaultList();
  const folder = await readFolder(path, faults);
  const service = folder.get('service.json');
  if (service === undefined) return null;
  const optional = { required: false };
  const ids = new Set<string>();
  const sizes = new Map<string, number>();
  const wordings = new Map<string, string>();
  for (const file of folder.keys()) {
    const [, topic] = /^faq\/([^.]+)\.csv$/.exec(file) ?? [];
    if (topic === undefined) continue;
    const rows = readTable(folder, file, ['id', 'question'], faults, optional);
    sizes.set(topic, rows.length);
    for (const row of rows) {
      const id = row.text('id');
      ids.add(id);
      wordings.set(wordingKey(inlineText(inlinesOf(row.text('question'), () => undefined))), id);
    }
  }
  const choices = readTable(folder, 'choices.csv', ['id', 'parent', 'leads'], faults, optional);
  return {
    languages: languagesOf(service),
    ids,
    sizes,
    wordings,
    topics: new Set(readTable(folder, 'topics.csv', ['id'], faults, optional).map((row) => row.text('id'))),
    choiceIds: new Set(choices.map((row) => row.text('id'))),
    reached: new Set(choices.flatMap((row) => /^topic:(.+)$/.exec(row.text('leads'))?.[1]?.trim() ?? [])),
    firstStep: choices.filter((row) => !row.text('parent')).length,
  };
}

function languagesOf(service: string): readonly Language[] {
  try {
    const { languages } = JSON.parse(service) as { languages?: unknown };
    return LANGUAGES.filter(
      (language) => language === 'ja' || (Array.isArray(languages) && languages.includes(language)),
    );
  } catch {
    return ['ja'];
  }
}

/** A file of the folder, or `null` where there is none. @throws the file system's error where it cannot be read. */
export async function bytesOf(folder: string, file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, file));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw problem;
  }
}
