import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FaultList } from '../fault.js';
import { decode, type Decoded, type Encoding } from './decode.js';
import { unreadableCode } from './unreadable.js';

/** The texts of a content folder by path (with `/`), line ends as LF, without a byte order mark. */
export type ContentFolder = ReadonlyMap<string, string>;

const READ = /^(?:[\w.-]+|faq\/[\w.-]+)\.(?:json|csv|md)$/;

/** Files that hold keys. A content folder is handed around, and often kept in a repository. */
const KEY = /\.(?:pem|key|p8|pk8|p12|pfx)$/i;

/** How the files of a folder were encoded. */
const ENCODINGS = new WeakMap<ContentFolder, ReadonlyMap<string, Encoding>>();

/** How a file of the folder is encoded, where that is known. */
export function encodingOf(folder: ContentFolder, file: string): Encoding | undefined {
  return ENCODINGS.get(folder)?.get(file);
}

/** Says that a file is missing; one that is there and could not be decoded was spoken of before. */
export function faultMissing(file: string, faults: FaultList): void {
  if (!faults.faults.some((fault) => fault.file === file && fault.code === 'not-utf8'))
    faults.add('file-missing', file, 0, '');
}

/**
 * Reads a content folder: JSON, CSV and Markdown at its top and in `faq/`; other files are left alone.
 * @throws the file system's error where the folder itself cannot be read.
 */
export async function readFolder(folder: string, faults: FaultList): Promise<ContentFolder> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/')).sort();
  const texts = new Map<string, string>();
  const encodings = new Map<string, Encoding>();
  for (const name of names.filter((each) => READ.test(each))) {
    const file = decode(await readFile(join(folder, relative('.', name))));
    if (!file) {
      faults.add('not-utf8', name, 0, '');
      continue;
    }
    encodings.set(name, file.encoding);
    texts.set(name, readable(file, name, faults));
  }
  ENCODINGS.set(texts, encodings);
  faultWorkbooks(names, faults);
  for (const name of names) if (KEY.test(name)) faults.add('private-key', name, 0, '');
  return texts;
}

/** The text with LF as line ends; says what is unusual about the file. */
function readable({ text, encoding }: Decoded, name: string, faults: FaultList): string {
  const [kind] = encoding.split('-bom');
  if (kind !== 'utf-8') {
    faults.add('encoding', name, 0, '', { encoding: NAMES[encoding] ?? encoding }, whole('encoding'));
  }
  // A lone CR only: between records Excel writes CR LF, within a cell LF.
  if (/\r(?!\n)/.test(text)) faults.add('line-ends', name, 0, '', {}, whole('line-ends'));
  const lines = text.replace(/\r\n?/g, '\n');
  if (!name.endsWith('.csv')) faultUnreadable(lines, name, faults);
  return lines;
}

const NAMES: Readonly<Record<string, string>> = {
  cp932: 'CP932 (Shift_JIS)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

const whole = (what: 'encoding' | 'line-ends') => ({ sheetRow: 0, columnLetter: '', mend: { what } }) as const;

function faultUnreadable(text: string, name: string, faults: FaultList): void {
  for (const [index, line] of text.split('\n').entries()) {
    const code = unreadableCode(line);
    if (code) faults.add(code, name, index + 1, '', { value: line.trim().slice(0, 20) });
  }
}

/** Workbooks beside the tables are not read: who edits only them would wonder why nothing changes. */
function faultWorkbooks(names: readonly string[], faults: FaultList): void {
  for (const name of names) {
    if (/^(?:faq\/)?[^/~]*\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name)) faults.add('unread-file', name, 0, '');
  }
}
