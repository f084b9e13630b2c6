import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a kit's folder may have: its own folders are made anew, people's files stay. */
const OWN = ['ja', 'en', 'gallery', 'madoguchi', 'concierge'];
const PEOPLE = ['criteria-results.csv', 'manual-results.csv'];

/** Whether a folder may be written as a kit: it is not there, empty, or holds a kit. */
export async function isKitFolder(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return [];
    throw problem;
  });
  const foreign = names.filter((name) => ![...OWN, ...PEOPLE].includes(name) && !name.startsWith('.'));
  return foreign.length === 0;
}

/** Writes a kit. Folders of an earlier one are removed first, so that nothing in them is older than the rest. */
export async function writeKit(files: ReadonlyMap<string, string | Buffer>, folder: string): Promise<void> {
  for (const name of OWN) await rm(join(folder, name), { recursive: true, force: true });
  for (const [path, body] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    // People's files are in no kit's map once they are there; should one appear meanwhile, it stays.
    await writeFile(target, body, PEOPLE.includes(path) ? { flag: 'wx' } : {});
  }
}
