import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isContentError, sha256 } from '@madoguchi/content';
import { compileFolder } from '../compile/compile-folder.js';
import { Refusal } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import { fill } from '../locale/format.js';
import { namedShards, parsePublished, WrongFile, type PublishedContent } from './published-content.js';
import { publishedStrings } from './strings.js';

/** What a folder publishes, with the compiled files that say so. */
export interface Published {
  readonly content: PublishedContent;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads what a folder publishes: a content folder is compiled, a compiled one is read and its hashes are checked.
 * @param name - How a person calls the folder. Default: its path.
 * @throws Refusal where it is neither, has faults, or is damaged.
 */
export async function readPublished(
  folder: string,
  { language, now }: Pick<Desk, 'language' | 'now'>,
  name = folder,
): Promise<Published> {
  const strings = publishedStrings(language);
  return reading(name, language, async () => {
    const names = await readdir(folder);
    if (names.includes('service.json') || names.includes('overlay.json')) {
      const { files, faults } = await compileFolder(folder, { now: now() });
      const count = faults.filter(({ level }) => level === 'error').length;
      if (count) throw new Refusal(fill(strings.faulty, { folder: name, count }), 1);
      return { files, content: parsePublished(files) };
    }
    if (!names.includes('content.json')) throw new Refusal(fill(strings.noContent, { folder: name }));
    try {
      const files = await readCompiled(folder);
      return { files, content: parsePublished(files) };
    } catch (problem) {
      if (problem instanceof WrongFile) {
        throw new Refusal(fill(strings.wrongFile, { folder: name, path: problem.path }), 1);
      }
      if (isContentError(problem)) throw new Refusal(fill(strings.damaged, { folder: name, at: problem.at }), 1);
      throw problem;
    }
  });
}

/** The first file of a compiled folder, `live.json`, and every shard that is named. Shards of earlier versions are left. */
async function readCompiled(folder: string): Promise<Map<string, string>> {
  const first = await readFile(join(folder, 'content.json'), 'utf8');
  const files = new Map([['content.json', first]]);
  for (const { path, hash } of namedShards(first)) {
    const text = await textOf(folder, path);
    if (!(await sha256(text))?.startsWith(hash)) throw new WrongFile(path);
    files.set(path, text);
  }
  return files.set('live.json', await textOf(folder, 'live.json'));
}

async function textOf(folder: string, path: string): Promise<string> {
  try {
    return await readFile(join(folder, path), 'utf8');
  } catch {
    throw new WrongFile(path);
  }
}
