import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { list, record, text } from '@madoguchi/content/check';
import { bilingual } from './data/bilingual.js';
import type { KitState } from './kit-subject.js';

/** In the published package a copy lies in `dist/gallery/`; sources of the workspace take what the workspace built last. */
const FOLDERS = ['../gallery/', '../../../element/dist/gallery/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const kitStates = list(record<KitState>({ id: text(/^[a-z-]+$/), title: bilingual, reach: bilingual }));

/** The pages of the state gallery by path, and the states that they show. */
export interface GalleryFiles {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly states: readonly KitState[];
}

/** @returns `null` where the gallery is not built. */
export async function readGallery(folders: readonly string[] = FOLDERS): Promise<GalleryFiles | null> {
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true }).catch(() => [])).map((name) => name.split(sep).join('/'));
    const wanted = names.filter((name) => /\.(?:m?js|html|css|json)$/.test(name));
    if (!wanted.includes('states.json')) continue;
    const read = async (name: string): Promise<readonly [string, Buffer]> => [name, await readFile(join(folder, name))];
    const files = new Map(await Promise.all(wanted.map(read)));
    const states = kitStates(JSON.parse(String(files.get('states.json'))), 'states.json');
    return { files, states };
  }
  return null;
}
