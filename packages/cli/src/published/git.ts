import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '../desk/command.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { publishedStrings } from './strings.js';

/** What git said, and how it ended; `null` where there is no git on this machine. */
interface GitResult {
  readonly status: number;
  readonly output: Buffer;
}

const MAX_OUTPUT = 64 * 1024 * 1024;

/** The files that a content folder or a compiled one can have. */
const FILE = /^(?:(?:faq|shards)\/)?[^/]+\.(?:json|csv|md)$/;

/** Runs git in a folder: no shell, no prompt. */
export function git(folder: string, args: readonly string[]): Promise<GitResult | null> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--no-pager', '-C', folder, ...args],
      { encoding: 'buffer', maxBuffer: MAX_OUTPUT },
      (error, output) => {
        if (error?.code === 'ENOENT') resolve(null);
        else resolve({ status: error ? (typeof error.code === 'number' ? error.code : 1) : 0, output });
      },
    );
  });
}

/**
 * Lays out a folder as it was in a revision, for as long as `use` takes.
 * @param revision - As git names it: a commit, a tag, `HEAD~3`.
 * @throws Refusal where git is missing, does not keep the folder, or does not know the revision.
 */
export async function withRevision<T>(
  folder: string,
  revision: string,
  language: CliLanguage,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const strings = publishedStrings(language);
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (!inside) throw new Refusal(strings.noGit);
  if (inside.status) throw new Refusal(fill(strings.notInGit, { folder }));
  // A revision that begins with a hyphen would be an option.
  const found = revision.startsWith('-')
    ? null
    : await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (!found || found.status) throw new Refusal(fill(strings.noRevision, { revision }));
  const blobs = await blobsOf(folder, found.output.toString().trim());
  if (!blobs.length) throw new Refusal(fill(strings.notInRevision, { folder, revision }));
  const past = await mkdtemp(join(tmpdir(), 'madoguchi-revision-'));
  try {
    for (const { name, blob } of blobs) {
      const path = join(past, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, (await git(folder, ['cat-file', 'blob', blob]))?.output ?? '');
    }
    return await use(past);
  } finally {
    await rm(past, { recursive: true, force: true });
  }
}

/** The files of a folder in a commit, named from the folder. Links and other modules of the repository are left out. */
async function blobsOf(folder: string, commit: string): Promise<{ readonly name: string; readonly blob: string }[]> {
  const tree = await git(folder, ['ls-tree', '-r', '-z', commit]);
  return (tree?.output.toString() ?? '').split('\0').flatMap((line) => {
    const [, blob, name] = /^100\d{3} blob ([\da-f]+)\t(.+)$/s.exec(line) ?? [];
    return blob && name && FILE.test(name) ? [{ name, blob }] : [];
  });
}
