import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseContentFile } from '@madoguchi/content';
import { readApprovals } from '../approve/approvals.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { contentHash } from '../published/content-hash.js';
import { buildStrings } from './strings.js';

/** What a first file says of itself. */
interface Edition {
  readonly id: string;
  readonly version: string;
  readonly serial: number;
}

/** 1.10 is newer than 1.9, 2026.12.1 than 2026.11.24. */
const VERSIONS = new Intl.Collator('en', { numeric: true });

/**
 * Why a content may not be released into a folder, a sentence each; none where it may.
 * @param files - The compiled files that would be written.
 * @throws Refusal where the approvals cannot be read.
 */
export async function refusals(
  folder: string,
  out: string,
  files: ReadonlyMap<string, string>,
  language: CliLanguage,
): Promise<string[]> {
  const strings = buildStrings(language);
  const approval = (await readApprovals(folder, language)).approvals.at(-1);
  const sentences: string[] = [];
  if (!approval) sentences.push(fill(strings.notApproved, { folder }));
  else if (approval.hash !== contentHash(files)) {
    sentences.push(fill(strings.changedSince, { folder, by: approval.by, at: approval.at }));
  }
  const text = await presentText(out);
  if (text === null) return sentences;
  const next = editionOf(files.get('content.json') ?? '');
  const present = editionOf(text);
  if (!next || !present) return [...sentences, fill(strings.presentDamaged, { out })];
  if (present.id !== next.id) {
    return [...sentences, fill(strings.otherContent, { out, present: present.id, next: next.id })];
  }
  const details = { out, ...next, presentVersion: present.version, presentSerial: present.serial };
  if (next.serial <= present.serial) sentences.push(fill(strings.oldSerial, details));
  if (VERSIONS.compare(next.version, present.version) <= 0) sentences.push(fill(strings.oldVersion, details));
  return sentences;
}

/** `null` where nothing was published there yet. */
async function presentText(out: string): Promise<string | null> {
  try {
    return await readFile(join(out, 'content.json'), 'utf8');
  } catch (problem) {
    return ['ENOENT', 'ENOTDIR'].includes((problem as NodeJS.ErrnoException).code ?? '') ? null : '';
  }
}

function editionOf(text: string): Edition | null {
  try {
    const file = parseContentFile(text, 'https://content.invalid/content.json');
    return file.kind === 'manifest' ? file.manifest : file.overlay;
  } catch {
    return null;
  }
}
