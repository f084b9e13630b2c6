import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isContentError } from '@madoguchi/content';
import { list, nullable, number, record, text } from '@madoguchi/content/check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { writeAtomically } from '../check/fix/write-atomically.js';
import { Refusal } from '../desk/command.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { approveStrings } from './strings.js';

/** Of the form of the file. */
const SCHEMA = 1;
const FILE = 'approvals.json';

/** That a person takes the answer for a content. */
export interface Approval {
  /** Name and post, as they wrote them. */
  readonly by: string;
  /** ISO 8601 in Japan's zone. */
  readonly at: string;
  readonly version: string;
  readonly serial: number;
  /** Of everything that would be published (see `contentHash`). */
  readonly hash: string;
  /** `''` where there is none. */
  readonly note: string;
  /** Hash of the terms; `null` for an overlay, which has none. */
  readonly terms: string | null;
  /** How many answers the content has. */
  readonly entries: number;
}

/** The approvals of a folder, the newest last. */
export interface Approvals {
  readonly approvals: readonly Approval[];
  /** The file as it is, to know whether it is still the same; `null` where there is none. */
  readonly bytes: Uint8Array | null;
}

const approval = record({
  by: text(/\S/),
  at: text(/^\d{4}-\d\d-\d\dT/),
  version: text(),
  serial: number,
  hash: text(/\S/),
  note: text(),
  terms: nullable(text()),
  entries: number,
});
const file = record({ schema: number, approvals: list(approval) });

/**
 * Reads `approvals.json` of a content folder. None where it is not there.
 * @throws Refusal where it cannot be read or is not what it should be.
 */
export async function readApprovals(folder: string, language: CliLanguage): Promise<Approvals> {
  const strings = approveStrings(language);
  const path = join(folder, FILE);
  const refuse = (sentence: string, at = ''): Refusal => new Refusal(fill(sentence, { path, at }), 1);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return { approvals: [], bytes: null };
    throw refuse(strings.broken);
  }
  try {
    const { schema, approvals } = file(JSON.parse(textOf(bytes)), '#');
    if (schema > SCHEMA) throw refuse(strings.newer);
    return { approvals, bytes };
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw refuse(strings.broken, isContentError(problem) ? ` (${problem.at})` : '');
  }
}

/**
 * Adds an approval to those that were read. Every byte of the earlier ones stays.
 * @throws Refusal where the file is not the one that was read any more, or cannot be written.
 */
export async function appendApproval(
  folder: string,
  { bytes }: Approvals,
  next: Approval,
  language: CliLanguage,
): Promise<void> {
  const strings = approveStrings(language);
  const path = join(folder, FILE);
  let written: boolean;
  try {
    if (bytes) {
      written = await writeAtomically(path, bytes, Buffer.from(appended(new TextDecoder(...KEEP).decode(bytes), next)));
    } else {
      await writeFile(path, `${JSON.stringify({ schema: SCHEMA, approvals: [next] }, null, 2)}\n`, { flag: 'wx' });
      written = true;
    }
  } catch (problem) {
    written = false;
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw new Refusal(fill(strings.notWritable, { path }), 1);
  }
  if (!written) throw new Refusal(fill(strings.changedMeanwhile, { path }), 1);
}

/** The file's text with one record more. Nothing that is there is formatted anew: it is evidence. */
function appended(text: string, next: Approval): string {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const root = parseTree(text.slice(from));
  const list = root && findNodeAtLocation(root, ['approvals']);
  if (!list) throw new Error(FILE);
  const last = list.children?.at(-1);
  // Behind the last record, or behind the bracket.
  const at = from + (last ? last.offset + last.length : list.offset + 1);
  const record = JSON.stringify(next, null, 2).replace(/^/gm, '    ');
  const added = `${last ? ',' : ''}\n${record}${last ? '' : '\n  '}`;
  return text.slice(0, at) + (text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added) + text.slice(at);
}

/** UTF-8, and a byte order mark stays where it is. */
const KEEP = ['utf-8', { fatal: true, ignoreBOM: true }] as const;

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
