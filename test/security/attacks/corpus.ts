import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

const folder = process.env['MADOGUCHI_CORPORA'] ?? join(ROOT, '../shared/corpora');

/** Why the attacks cannot be run here, or `false` where they can. */
export const skip = existsSync(folder) ? false : `no attack texts in ${folder}; MADOGUCHI_CORPORA names their folder`;

/** One of so many is used, always the same ones. `1` is all. */
export type Share = number;

/** Texts of a corpus, without names: HTML attacks, or specification texts in Markdown. */
export function texts(file: 'html-attacks.json' | 'markdown-specs.json', share: Share): readonly string[] {
  const lists = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  return Object.values(lists)
    .flat()
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
    .filter((_, index) => index % share === 0);
}
