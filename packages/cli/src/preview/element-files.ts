import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In the published package a copy lies in `dist/element/`; sources of the workspace take what the workspace built last. */
const FOLDERS = ['../element/', '../../../element/dist/cdn/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * The files of the script-tag build by path, all read at once: what is not among them cannot be served.
 * @returns `null` where the element is not built.
 */
export async function readElement(folders: readonly string[] = FOLDERS): Promise<ReadonlyMap<string, Buffer> | null> {
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const wanted = names.map((name) => name.split(sep).join('/')).filter((name) => /\.m?js$/.test(name));
    if (!wanted.includes('madoguchi.mjs')) continue;
    return new Map(await Promise.all(wanted.map(async (name) => [name, await readFile(join(folder, name))] as const)));
  }
  return null;
}
