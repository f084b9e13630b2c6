import { parseContentFile } from '@madoguchi/content';
import { readApprovals } from '../approve/approvals.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { contentHash } from '../published/content-hash.js';
import { presentFile } from '../sign/present.js';
import { signStrings } from '../sign/strings.js';
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
  { signs }: { readonly signs: boolean },
): Promise<string[]> {
  const strings = buildStrings(language);
  const approval = (await readApprovals(folder, language)).approvals.at(-1);
  const sentences: string[] = [];
  if (!approval) sentences.push(fill(strings.notApproved, { folder }));
  else if (approval.hash !== contentHash(files)) {
    sentences.push(fill(strings.changedSince, { folder, by: approval.by, at: approval.at }));
  }
  return [...sentences, ...(await followsOn(out, files, language, { signs, releases: true }))];
}

/**
 * Why a content cannot follow on what is in a folder, a sentence each; none where it can. What a page accepts only grows: of one
 * serial there is one signed text.
 * @param releases - Whether its version has to be newer, too.
 */
export async function followsOn(
  out: string,
  files: ReadonlyMap<string, string>,
  language: CliLanguage,
  { signs, releases }: { readonly signs: boolean; readonly releases: boolean },
): Promise<string[]> {
  const strings = buildStrings(language);
  const file = await presentFile(out, 'content.json');
  if (!file) return [];
  const next = editionOf(files.get('content.json') ?? '');
  const present = editionOf(file.text);
  if (!next || !present) return [fill(strings.presentDamaged, { out })];
  if (present.id !== next.id) return [fill(strings.otherContent, { out, present: present.id, next: next.id })];
  // The same once more: signed at last, or with the next key.
  if (signs && (await isSame(out, files))) return [];
  const details = { out, ...next, presentVersion: present.version, presentSerial: present.serial };
  const sentences: string[] = [];
  if (file.isSigned && !signs) sentences.push(fill(signStrings(language).notSigned, { out }));
  if (next.serial <= present.serial) sentences.push(fill(strings.oldSerial, details));
  if (releases && VERSIONS.compare(next.version, present.version) <= 0) {
    sentences.push(fill(strings.oldVersion, details));
  }
  return sentences;
}

async function isSame(out: string, files: ReadonlyMap<string, string>): Promise<boolean> {
  const names = ['content.json', 'live.json'] as const;
  const present = await Promise.all(names.map((name) => presentFile(out, name)));
  return names.every((name, at) => present[at]?.text === files.get(name));
}

function editionOf(text: string): Edition | null {
  try {
    const file = parseContentFile(text, 'https://content.invalid/content.json');
    return file.kind === 'manifest' ? file.manifest : file.overlay;
  } catch {
    return null;
  }
}
