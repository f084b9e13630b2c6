import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { safeLink } from '@madoguchi/content';
import { Refusal, type Command, type CommandArguments } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import { today } from '../desk/today.js';
import { foldDate, isDate } from '../folder/dates.js';
import { fill } from '../locale/format.js';
import { readState } from './content-state.js';
import { formatReport, grouped, keptLine, placeOf, sentenceOf } from './format-report.js';
import { planImport, type ImportPlan } from './plan-import.js';
import { readCsv, type CsvProblem } from './read-csv.js';
import type { ReadFaq } from './read-faq.js';
import { readHtml } from './read-html.js';
import { importStrings, type ImportStrings } from './strings.js';
import { changedFiles, writeReport, writeTables } from './write-import.js';

/** A page or a table of a FAQ is never larger; a whole site's export has to be divided anyway. */
const MAX_MEGABYTES = 10;
/** Of a kind, on the terminal: the report has them all. */
const SHOWN = 3;

interface Call {
  readonly path: string;
  readonly folder: string;
  readonly topic: string;
  readonly source: string;
  readonly label: string;
  readonly audience: string;
  readonly columns: string;
  readonly reviewed: string;
  readonly split: boolean;
  readonly dryRun: boolean;
}

/** `madoguchi import`: takes over an existing FAQ, and says what of it could not be kept. */
export const importCommand: Command = {
  options: {
    into: { type: 'string' },
    topic: { type: 'string' },
    source: { type: 'string' },
    label: { type: 'string' },
    audience: { type: 'string' },
    columns: { type: 'string' },
    reviewed: { type: 'string' },
    split: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },

  usage: (language) => importStrings(language).usage,

  async run(args, desk) {
    const strings = importStrings(desk.language);
    const call = callOf(args, strings);
    const { path, folder, dryRun } = call;
    const state = await reading(folder, desk.language, () => readState(folder));
    if (!state) throw new Refusal(fill(strings.noFolder, { folder }));
    const faq = await readFaq(call, desk, strings);
    const plan = (reviewed: string | null): ImportPlan =>
      planImport(state, faq, {
        topic: call.topic,
        label: call.label || faq.title || call.topic,
        audience: call.audience,
        reviewed,
        split: call.split,
      });
    const reviewed = call.reviewed || (await askReviewed(plan(null), dryRun, desk, strings));
    const planned = plan(reviewed);
    if (!planned.entries.length && !planned.notes.length) throw new Refusal(fill(strings.nothing, { path }), 1);
    const files = await changedFiles(folder, planned, desk.language);
    if (!dryRun) await writeTables(folder, files, desk.language);
    const report = formatReport(planned, { path: basename(path), folder, dryRun }, strings);
    const reportPath = dryRun ? null : await writeReport(folder, report, today(desk.now()), desk.language);
    tell(planned, call, reportPath, desk, strings);
    return 0;
  },
};

function callOf({ values, positionals: [path, ...more] }: CommandArguments, strings: ImportStrings): Call {
  const text = (name: string): string => (typeof values[name] === 'string' ? values[name].trim() : '');
  const [folder, topic, source] = [text('into'), text('topic'), text('source')];
  if (!path || more.length || !folder || !topic) throw new Refusal(strings.usage);
  if (!/^\.(?:csv|html?)$/i.test(extname(path))) throw new Refusal(fill(strings.badKind, { path }));
  // Room for the numbers of its entries within the 64 characters of an id.
  if (!/^[a-z\d][a-z\d-]{0,55}$/.test(topic)) throw new Refusal(fill(strings.badTopic, { value: topic }));
  if (source && !/^https:/.test(safeLink(source)?.href ?? '')) {
    throw new Refusal(fill(strings.badSource, { value: source }));
  }
  const audience = text('audience') || 'both';
  if (!/^(?:seeker|employer|both)$/.test(audience)) throw new Refusal(fill(strings.badAudience, { value: audience }));
  const reviewed = foldDate(text('reviewed'));
  if (reviewed && !isDate(reviewed)) throw new Refusal(fill(strings.badReviewed, { value: text('reviewed') }));
  return {
    path,
    folder,
    topic,
    source: source && (safeLink(source)?.href ?? ''),
    label: text('label'),
    audience,
    columns: text('columns'),
    reviewed,
    split: values['split'] === true,
    dryRun: values['dry-run'] === true,
  };
}

async function readFaq(call: Call, desk: Desk, strings: ImportStrings): Promise<ReadFaq> {
  const { path, source } = call;
  const bytes = await reading(path, desk.language, async () => {
    const { size } = await stat(path);
    if (size > MAX_MEGABYTES * 1024 * 1024) {
      const details = { path, size: Math.ceil(size / 1024 / 1024), max: MAX_MEGABYTES };
      throw new Refusal(fill(strings.tooLarge, details));
    }
    return readFile(path);
  });
  const progress = desk.progress();
  progress.report(strings.reading);
  try {
    if (/^\.html?$/i.test(extname(path))) return await readHtml(bytes, source);
    const faq = await readCsv(bytes, {
      columns: call.columns,
      source,
      place: (row, question) => fill(strings.row, { row, question }),
    });
    if ('problem' in faq) throw new Refusal(sentenceOfProblem(faq, path, strings));
    return faq;
  } finally {
    progress.end();
  }
}

function sentenceOfProblem(problem: CsvProblem, path: string, strings: ImportStrings): string {
  switch (problem.problem) {
    case 'encoding':
      return fill(strings.encoding, { path });
    case 'quotes':
      return fill(strings.quotes, { path, line: problem.line });
    case 'columns':
      return fill(strings.columns, { path, header: problem.header.join(' | ') });
    case 'unknown-column':
      return fill(strings.unknownColumn, { value: problem.value, header: problem.header.join(' | ') });
    default:
      return problem satisfies never;
  }
}

/** Today, where a person says that they compared the answers with their source today. */
async function askReviewed(
  plan: ImportPlan,
  dryRun: boolean,
  desk: Desk,
  strings: ImportStrings,
): Promise<string | null> {
  if (dryRun || !plan.entries.length) return null;
  const confirmed = await desk.ask(fill(strings.askReviewed, { count: plan.entries.length }));
  return confirmed === true ? today(desk.now()) : null;
}

function tell(plan: ImportPlan, call: Call, report: string | null, desk: Desk, strings: ImportStrings): void {
  const { paint } = desk;
  const files = [...new Set(plan.entries.map(({ topic }) => join(call.folder, 'faq', `${topic}.csv`)))].join(', ');
  const count = plan.entries.length;
  desk.out(paint.green(fill(call.dryRun ? strings.wouldAdd : strings.added, { count, files })));
  if (count) desk.out(fill(strings.kept, { kept: keptLine(plan, strings) }));
  for (const [kind, notes] of grouped(plan.notes)) {
    const places = notes.filter(({ place }) => place);
    if (!places.length) {
      for (const note of notes) desk.out(`- ${placeOf(note, strings)}`);
      continue;
    }
    desk.out(`- ${sentenceOf(kind, notes, strings)} (${notes.length})`);
    const shown = call.dryRun ? places : places.slice(0, SHOWN);
    for (const note of shown) desk.out(paint.dim(`    ${placeOf(note, strings)}`));
    if (places.length > shown.length) desk.out(paint.dim('    …'));
  }
  if (report) desk.out(fill(strings.reportAt, { path: report }));
  if (!call.dryRun && count) desk.out(fill(strings.next, { folder: call.folder }));
}
