import { sayFaults } from '../build/say-faults.js';
import { compareContents } from '../changelog/compare/compare-contents.js';
import { reportOf } from '../changelog/report/report.js';
import { summaryOf } from '../changelog/report/text-report.js';
import { changelogStrings } from '../changelog/strings.js';
import { compileFolder } from '../compile/compile-folder.js';
import { Refusal, type Command } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import { FaultList } from '../fault.js';
import { readFolder } from '../folder/content-folder.js';
import { unreadableCode } from '../folder/unreadable.js';
import { fill } from '../locale/format.js';
import { contentHash } from '../published/content-hash.js';
import { japanTime } from '../published/japan-time.js';
import { parsePublished, type PublishedContent } from '../published/published-content.js';
import { readPublished, type Published } from '../published/read-published.js';
import { appendApproval, readApprovals, type Approval } from './approvals.js';
import { approvedContent } from './approved-content.js';
import { approveStrings, type ApproveStrings } from './strings.js';

/** Name and post fit on a line; a note is a sentence or two. */
const MAX_BY = 100;
const MAX_NOTE = 400;

/** `madoguchi approve`: a person takes the answer for a content; `madoguchi build --release` asks for that. */
export const approveCommand: Command = {
  options: {
    by: { type: 'string' },
    note: { type: 'string' },
    against: { type: 'string' },
    yes: { type: 'boolean' },
  },

  usage: (language) => approveStrings(language).usage,

  async run({ values, positionals: [folder, ...others] }, desk) {
    const strings = approveStrings(desk.language);
    const { by, note, against, yes } = values;
    if (!folder || others.length) throw new Refusal(strings.usage);
    const who = lineOf(by, MAX_BY);
    const why = lineOf(note ?? '', MAX_NOTE);
    if (!who) throw new Refusal(strings.badBy);
    if (why === null) throw new Refusal(strings.badNote);

    const sources = await sourcesOf(folder, desk);
    const published = await compiled(folder, desk);
    if (!published) return 1;
    const approvals = await readApprovals(folder, desk.language);
    const next = approvalOf(published, who, why, desk.now());
    const last = approvals.approvals.at(-1);
    await sayWhatIsApproved(folder, published, next, last, typeof against === 'string' ? against : null, desk);

    const answer = yes === true || (await desk.ask(fill(strings.ask, { by: who })));
    if (answer === null) throw new Refusal(strings.nobodyAsked);
    if (!answer) {
      desk.error(strings.declined);
      return 1;
    }
    // While somebody reads, somebody else may save.
    if ((await sourcesOf(folder, desk)) !== sources)
      throw new Refusal(fill(strings.changedMeanwhile, { path: folder }), 1);
    await appendApproval(folder, approvals, next, desk.language);
    desk.out(fill(strings.approved, { version: next.version, serial: next.serial, by: who, folder }));
    return 0;
  },
};

/** A text of one line, trimmed; `null` where it is none or too long. */
function lineOf(value: string | boolean | undefined, max: number): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  // The record lies beside the content, where no such character may be.
  return [...text].length > max || /\p{Cc}/u.test(text) || unreadableCode(text) ? null : text;
}

/** Everything that is compiled: read twice, that is quicker than to compile twice. */
async function sourcesOf(folder: string, { language }: Desk): Promise<string> {
  const texts = await reading(folder, language, () => readFolder(folder, new FaultList()));
  return JSON.stringify([...texts].filter(([file]) => file !== 'approvals.json'));
}

/** `null` where it has faults, which were said. */
async function compiled(folder: string, desk: Desk): Promise<Published | null> {
  const { faults, files } = await reading(folder, desk.language, () => compileFolder(folder, { now: desk.now() }));
  return sayFaults(faults, folder, desk) ? { files, content: parsePublished(files) } : null;
}

function approvalOf({ content, files }: Published, by: string, note: string, now: Date): Approval {
  const { version, serial, manifest } = content;
  const hash = contentHash(files);
  const at = japanTime(now.getTime());
  return { by, at, version, serial, hash, note, terms: manifest?.terms.hash ?? null, entries: entriesOf(content) };
}

const entriesOf = ({ manifest }: PublishedContent): number =>
  (manifest?.topics ?? []).reduce((count, topic) => count + topic.entries.length, 0);

/** What somebody is about to answer for: the version, and what changed since the last approval. */
async function sayWhatIsApproved(
  folder: string,
  published: Published,
  next: Approval,
  last: Approval | undefined,
  against: string | null,
  desk: Desk,
): Promise<void> {
  const strings = approveStrings(desk.language);
  const { version, serial, entries, hash } = next;
  desk.out(desk.paint.bold(fill(strings.about, { version, serial, entries, folder })));
  if (last)
    desk.out(fill(last.hash === hash ? strings.approvedAlready : strings.lastApproval, { at: last.at, by: last.by }));
  else desk.out(strings.firstApproval);
  if (last && last.hash !== hash && serial <= last.serial) {
    desk.out(desk.paint.yellow(fill(strings.sameSerial, { serial, last: last.serial })));
  }
  if (last?.hash === hash && against === null) return;
  const before =
    against !== null ? await readPublished(against, desk) : last && (await approvedContent(folder, last, desk));
  if (before) sayChanges(before.content, published.content, desk, strings);
  else if (last) desk.out(strings.notComparable);
}

function sayChanges(before: PublishedContent, after: PublishedContent, desk: Desk, strings: ApproveStrings): void {
  const changes = compareContents(before, after);
  const report = reportOf(changes, before, after, desk.language);
  desk.out('');
  desk.out(report.versions);
  for (const line of summaryOf(report, desk, changelogStrings(desk.language))) desk.out(line);
  desk.out(changes.length ? strings.more : changelogStrings(desk.language).same);
  desk.out('');
}
