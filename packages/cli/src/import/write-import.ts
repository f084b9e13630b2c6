import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FAQ_COLUMNS } from '../compile/compile-faq.js';
import { Refusal } from '../desk/command.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { appendRows, type Cells } from './append-table.js';
import { bytesOf } from './content-state.js';
import type { ImportPlan } from './plan-import.js';
import { importStrings } from './strings.js';

/** Headers of tables that are not there yet. */
const TOPICS = ['id', 'audience', 'ja', 'ja-x-easy', 'en'];
const CHOICES = ['id', 'parent', 'audience', 'leads', 'ja', 'ja-x-easy', 'en'];

/** The new texts of every table that an import changes, by path. @throws Refusal where one cannot be read. */
export async function changedFiles(
  folder: string,
  plan: ImportPlan,
  language: CliLanguage,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const append = async (
    file: string,
    header: readonly string[],
    rows: readonly Cells[],
    behind?: (row: Cells) => boolean,
  ): Promise<void> => {
    if (!rows.length) return;
    const known = files.get(file);
    const bytes = known === undefined ? await bytesOf(folder, file) : new TextEncoder().encode(known);
    const text = appendRows(bytes, header, rows, behind);
    if (text === null) throw new Refusal(fill(importStrings(language).notAppendable, { path: join(folder, file) }));
    files.set(file, text);
  };
  for (const topic of new Set(plan.entries.map((entry) => entry.topic))) {
    const rows = plan.entries.filter((entry) => entry.topic === topic).map(({ cells }) => cells);
    await append(`faq/${topic}.csv`, FAQ_COLUMNS, rows);
  }
  await append('topics.csv', TOPICS, plan.topics);
  // With the others of the first step, so that it stays in sight.
  await append('choices.csv', CHOICES, plan.choices.first, ({ parent }) => !parent);
  await append('choices.csv', CHOICES, plan.choices.below);
  return files;
}

/** Writes tables so that nobody sees half of one. @throws Refusal where one cannot be written. */
export async function writeTables(
  folder: string,
  files: ReadonlyMap<string, string>,
  language: CliLanguage,
): Promise<void> {
  const steps: { readonly path: string; readonly next: string }[] = [];
  try {
    for (const [file, text] of files) {
      const path = join(folder, file);
      const next = join(dirname(path), `.${basename(path)}.next`);
      steps.push({ path, next });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(next, text);
    }
    for (const { path, next } of steps) await rename(next, path);
  } catch (problem) {
    for (const { next } of steps) await rm(next, { force: true });
    const path = (problem as NodeJS.ErrnoException).path ?? folder;
    throw new Refusal(fill(importStrings(language).notWritable, { path }));
  }
}

/** Writes the report beside the tables; an earlier one of the same day stays. @returns its path. */
export async function writeReport(
  folder: string,
  report: string,
  date: string,
  language: CliLanguage,
): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `import-report.${date}${number > 1 ? `-${number}` : ''}.md`);
    try {
      await writeFile(path, report, { flag: 'wx' });
      return path;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Refusal(fill(importStrings(language).notWritable, { path }));
    }
  }
}
