import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FaultList } from '../fault.js';

/** The texts of a content folder by path (with `/`), line ends as LF, without a byte order mark. */
export type ContentFolder = ReadonlyMap<string, string>;

const READ = /^(?:[\w.-]+|faq\/[\w.-]+)\.(?:json|csv|md)$/;

/**
 * Reads a content folder: JSON, CSV and Markdown at its top and in `faq/`; other files are left alone.
 * @throws the file system's error where the folder itself cannot be read.
 */
export async function readFolder(folder: string, faults: FaultList): Promise<ContentFolder> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/')).sort();
  const texts = new Map<string, string>();
  for (const name of names.filter((each) => READ.test(each))) {
    const bytes = await readFile(join(folder, relative('.', name)));
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      texts.set(name, text.replace(/\r\n?/g, '\n'));
    } catch {
      faults.add('not-utf8', name, 0, '');
    }
  }
  return texts;
}
