import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes compiled files so that a visitor never sees half of them: shards first, then `live.json`, and `content.json`,
 * which names the others, last; each under another name first. Shards of an earlier version stay, because pages that
 * were opened before still ask for them; `clean` removes them.
 */
export async function writeFiles(
  files: ReadonlyMap<string, string>,
  folder: string,
  { clean = false } = {},
): Promise<void> {
  if (clean) await rm(join(folder, 'shards'), { recursive: true, force: true });
  const order = (path: string): number => (path === 'content.json' ? 2 : path === 'live.json' ? 1 : 0);
  for (const [path, text] of [...files].sort(([a], [b]) => order(a) - order(b))) {
    const target = join(folder, path);
    const next = join(dirname(target), `.${basename(target)}.next`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(next, text);
    await rename(next, target);
  }
}
