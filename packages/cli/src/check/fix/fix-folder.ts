import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../desk/command.js';
import type { Desk } from '../../desk/desk.js';
import { reading } from '../../desk/reading.js';
import type { Fault, Mend } from '../../fault.js';
import { fill } from '../../locale/format.js';
import type { CheckStrings } from '../strings.js';
import { mendFile, type Mended } from './mend-file.js';
import { writeAtomically } from './write-atomically.js';

/**
 * Offers the mends of each file: shows what would change, asks, writes. What only a person can know is asked apart, and never done
 * unasked.
 * @param yes - Takes yes for the answer.
 * @returns how many files were written.
 * @throws Refusal where a file cannot be written.
 */
export async function fixFolder(
  folder: string,
  faults: readonly Fault[],
  { yes, desk, strings }: { readonly yes: boolean; readonly desk: Desk; readonly strings: CheckStrings },
): Promise<number> {
  let written = 0;
  let unasked = false;
  for (const [file, mends] of mendsByFile(faults)) {
    for (const doubtful of yes ? [false] : [false, true]) {
      const own = mends.filter((mend) => isDoubtful(mend) === doubtful);
      if (!own.length) continue;
      const path = join(folder, file);
      const before = await reading(path, desk.language, () => readFile(path));
      // A table in another encoding cannot be written as it is: its recoding is part of whatever is mended.
      const mended = mendFile(
        file,
        before,
        doubtful ? [...own, ...mends.filter(({ what }) => what === 'encoding')] : own,
      );
      if (!mended) {
        desk.error(fill(strings.notMended, { file }));
        continue;
      }
      await show(file, mended, doubtful, desk, strings);
      const answer = yes || (await desk.ask(fill(doubtful ? strings.askDoubtful : strings.ask, { file })));
      unasked ||= answer === null;
      if (!answer) continue;
      if (await write(path, before, mended.bytes, strings)) written++;
      else desk.error(fill(strings.changedMeanwhile, { file }));
    }
  }
  if (unasked) desk.error(strings.nobodyAsked);
  return written;
}

const isDoubtful = (mend: Mend): boolean => mend.what === 'cell' && (mend.doubtful ?? false);

function mendsByFile(faults: readonly Fault[]): ReadonlyMap<string, readonly Mend[]> {
  const files = new Map<string, Mend[]>();
  for (const { file, mend } of faults) {
    if (!mend) continue;
    const mends = files.get(file);
    if (mends) mends.push(mend);
    else files.set(file, [mend]);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What would change: the encoding in words, the text as a unified diff. */
async function show(
  file: string,
  { before, after, from }: Mended,
  doubtful: boolean,
  desk: Desk,
  strings: CheckStrings,
) {
  const { createTwoFilesPatch } = await import('diff');
  desk.out(desk.paint.bold(fill(doubtful ? strings.maybe : strings.would, { file })));
  if (from) desk.out(`  ${fill(strings.recoded, { from: from === 'cp932' ? 'CP932 (Shift_JIS)' : 'UTF-16' })}`);
  if (before === after) {
    if (!from) desk.out(`  ${strings.onlyLineEnds}`);
    return;
  }
  const lines = createTwoFilesPatch(file, file, before, after, '', '', { context: 1 }).trimEnd().split('\n');
  for (const line of lines.filter((each) => !/^(?:Index: |={3,}|\\ )/.test(each))) {
    if (line.startsWith('+')) desk.out(desk.paint.green(line));
    else if (line.startsWith('-')) desk.out(desk.paint.red(line));
    else desk.out(line.startsWith('@@') ? desk.paint.dim(line) : line);
  }
}

async function write(path: string, before: Uint8Array, after: Uint8Array, strings: CheckStrings): Promise<boolean> {
  try {
    return await writeAtomically(path, before, after);
  } catch {
    throw new Refusal(fill(strings.notWritable, { path }));
  }
}
