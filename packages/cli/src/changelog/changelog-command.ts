import { writeFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Refusal, type Command } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { fill } from '../locale/format.js';
import { withRevision } from '../published/git.js';
import { readPublished, type Published } from '../published/read-published.js';
import { publishedStrings } from '../published/strings.js';
import { compareContents } from './compare/compare-contents.js';
import { jsonReport } from './report/json-report.js';
import { markdownReport } from './report/markdown-report.js';
import { reportOf } from './report/report.js';
import { textReport } from './report/text-report.js';
import { changelogStrings, type ChangelogStrings } from './strings.js';

/** `madoguchi changelog`: how two versions of a content differ, in words that a reviewer reads. */
export const changelogCommand: Command = {
  options: { since: { type: 'string' }, json: { type: 'boolean' }, markdown: { type: 'string' } },

  usage: (language) => changelogStrings(language).usage,

  async run({ values, positionals }, desk) {
    const strings = changelogStrings(desk.language);
    const { since, markdown } = values;
    const [first, second] = positionals;
    const folders = typeof since === 'string' ? 1 : 2;
    if (!first || positionals.length !== folders) throw new Refusal(strings.usage);
    if (typeof markdown === 'string') refuseMarkdown(markdown, positionals, strings);

    const after = await readPublished(second ?? first, desk);
    const before = typeof since === 'string' ? await readSince(first, since, desk) : await readPublished(first, desk);
    if (!before.content.manifest !== !after.content.manifest) {
      throw new Refusal(fill(strings.otherKind, { before: first, after: second ?? first }), 1);
    }
    const changes = compareContents(before.content, after.content);
    const report = reportOf(changes, before.content, after.content, desk.language);
    if (typeof markdown === 'string') {
      await write(markdown, markdownReport(report, strings), strings);
      desk.error(fill(strings.written, { path: markdown }));
    }
    if (values['json']) desk.out(jsonReport(changes, before, after));
    else if (!changes.length) desk.out(strings.same);
    else if (typeof markdown !== 'string') textReport(report, desk, strings).forEach((line) => desk.out(line));
    return 0;
  },
};

function readSince(folder: string, revision: string, desk: Desk): Promise<Published> {
  const name = fill(publishedStrings(desk.language).revisionOf, { folder, revision });
  return withRevision(folder, revision, desk.language, (past) => readPublished(past, desk, name));
}

/** A slip of the finger must not put a report where a published text was. */
function refuseMarkdown(path: string, folders: readonly string[], strings: ChangelogStrings): void {
  if (!/[^/\\]\.md$/i.test(path)) throw new Refusal(strings.notMarkdown);
  for (const folder of folders) {
    const way = relative(resolve(folder), resolve(path));
    // Absolute from one drive to another.
    if (!isAbsolute(way) && way.split(sep)[0] !== '..') throw new Refusal(fill(strings.inContent, { path }));
  }
}

async function write(path: string, text: string, strings: ChangelogStrings): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    throw new Refusal(fill(strings.notWritable, { path }));
  }
}
