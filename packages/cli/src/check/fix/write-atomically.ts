import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file in one step, if it is still what it was.
 * @returns whether it was written: not where somebody saved the file in the meantime.
 * @throws the file system's error.
 */
export async function writeAtomically(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const target = await realpath(path);
  const next = join(dirname(target), `.${basename(target)}.next`);
  try {
    await writeFile(next, after, { mode: (await stat(target)).mode });
    if (!(await readFile(target)).equals(before)) return false;
    await rename(next, target);
    return true;
  } finally {
    await rm(next, { force: true });
  }
}
