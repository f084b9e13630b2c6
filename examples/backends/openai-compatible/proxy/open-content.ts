import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { httpContentSource, memoryContentSource, type ContentSource } from '@madoguchi/client';

/**
 * Opens the published content: over the web, where the page gets it too, or from a folder that was built. A folder is read once;
 * what is built later needs a restart.
 *
 * @param place - Address of `content.json`, or its folder. Rejects where there is no such folder.
 */
export async function openContent(place: string): Promise<ContentSource> {
  if (/^https?:/.test(place)) return httpContentSource({ src: place });
  const paths = await readdir(place, { recursive: true });
  const files = new Map<string, string>();
  for (const path of paths.filter((each) => each.endsWith('.json'))) {
    files.set(path.split(sep).join('/'), await readFile(join(place, path), 'utf8'));
  }
  return memoryContentSource(files);
}
