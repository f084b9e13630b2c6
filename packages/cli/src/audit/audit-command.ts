import { readFile, readdir } from 'node:fs/promises';
import { sayFaults } from '../build/say-faults.js';
import { todayInJapan } from '../check/content-model.js';
import { compileFolder } from '../compile/compile-folder.js';
import { Refusal, type Command, type CommandArguments, type ExitStatus } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import { fill } from '../locale/format.js';
import { readElement } from '../preview/element-files.js';
import { buildKit } from './build-kit.js';
import { readKitData, type KitData } from './data/kit-data.js';
import { readGallery } from './gallery-files.js';
import { jsonReport } from './json-report.js';
import type { KitSubject } from './kit-subject.js';
import { hasProblems, type PageReport } from './page/page-report.js';
import { readResults, type PeopleResults } from './results/read-results.js';
import { auditStrings, type AuditStrings } from './strings.js';
import { subjectOfContent } from './subject-of-content.js';
import { textReport } from './text-report.js';
import { isKitFolder, writeKit } from './write-kit.js';

/** What was asked for. */
interface Call {
  /** `''` where only a page is looked at. */
  readonly folder: string;
  /** `''` where nothing is written. */
  readonly out: string;
  readonly url: string;
  readonly json: boolean;
  readonly today: string;
}

/** `madoguchi audit`: the kit for accessibility auditors of a content, and the automatic part on a page. */
export const auditCommand: Command = {
  options: { out: { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } },

  usage: (language) => auditStrings(language).usage,

  async run(args, desk) {
    const strings = auditStrings(desk.language);
    const call = callOf(args, desk, strings);
    const data = await readKitData();
    if (call.out && !(await reading(call.out, desk.language, () => isKitFolder(call.out)))) {
      throw new Refusal(fill(strings.notEmpty, { path: call.out }));
    }
    const people = await readResults(call.out || null, data, call.today);
    const files = call.folder ? await contentFiles(call.folder, desk, strings) : new Map<string, string | Buffer>();
    if (!files) return 1;
    const page = call.url ? await pageReport(call, desk, strings) : null;
    const subject = await subjectOf(call, files, people, page, strings);
    const written = call.out ? await kitWritten(call.out, files, people, data, subject, strings) : [];
    if (call.json) desk.out(jsonReport(data, subject, written));
    else
      textReport({ data, subject, people, files: written.length, out: call.out }, desk).forEach((line) =>
        desk.out(line),
      );
    return status(people, page);
  },
};

function callOf(
  { values, positionals: [folder = '', ...more] }: CommandArguments,
  desk: Desk,
  strings: AuditStrings,
): Call {
  const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
  const [out, url] = [text('out'), text('url')];
  if (more.length || (!folder && !url) || (folder && !out)) throw new Refusal(strings.usage);
  if (url && !/^https?:\/\/./i.test(url)) throw new Refusal(fill(strings.badUrl, { value: url }));
  return { folder, out, url, json: values['json'] === true, today: todayInJapan(desk.now()) };
}

/**
 * The embedder's own content, the element and the gallery, placed as the gallery's pages look for them.
 * @returns `null` where the content has errors; they were said.
 */
async function contentFiles(
  folder: string,
  desk: Desk,
  strings: AuditStrings,
): Promise<Map<string, string | Buffer> | null> {
  const names = await reading(folder, desk.language, () => readdir(folder));
  if (names.includes('overlay.json')) throw new Refusal(fill(strings.overlay, { folder }));
  if (!names.includes('service.json')) throw new Refusal(fill(strings.noContent, { folder }));
  const [element, gallery] = [await readElement(), await readGallery()];
  if (!element) throw new Refusal(strings.noElement);
  if (!gallery) throw new Refusal(strings.noGallery);
  const progress = desk.progress();
  const { faults, files } = await reading(folder, desk.language, () =>
    compileFolder(folder, { now: desk.now(), onLearn: (done, total) => progress.report(strings.reading, done, total) }),
  ).finally(() => progress.end());
  if (!sayFaults(faults, folder, desk)) return null;
  const below = <T>(place: string, from: ReadonlyMap<string, T>): (readonly [string, T])[] =>
    [...from].map(([path, body]) => [`${place}/${path}`, body]);
  return new Map<string, string | Buffer>([
    ...below('gallery', gallery.files),
    ...below('madoguchi', element),
    ...below('concierge', files),
  ]);
}

async function pageReport({ url, today }: Call, desk: Desk, strings: AuditStrings): Promise<PageReport> {
  const { loadBrowserLibrary } = await import('./page/browser-library.js');
  const { findBrowser } = await import('./page/find-browser.js');
  const { auditPage } = await import('./page/audit-page.js');
  const library = await loadBrowserLibrary();
  if (!library) throw new Refusal(strings.noBrowserLibrary);
  const executablePath = await findBrowser();
  if (!executablePath) throw new Refusal(strings.noBrowser);
  const progress = desk.progress();
  progress.report(strings.looking);
  return auditPage(url, { library, executablePath, today, strings }).finally(() => progress.end());
}

async function subjectOf(
  { folder, out, url }: Call,
  files: ReadonlyMap<string, string | Buffer>,
  { judgements, manual }: PeopleResults,
  page: PageReport | null,
  strings: AuditStrings,
): Promise<KitSubject> {
  const gallery = await readGallery();
  // Who only looks at a page needs no states.
  if (!gallery && out) throw new Refusal(strings.noGallery);
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const compiled = [...files].flatMap(([path, body]): (readonly [string, string])[] =>
    path.startsWith('concierge/') ? [[path.slice('concierge/'.length), String(body)]] : [],
  );
  const command = ['madoguchi audit', folder, out && `--out ${out}`, url && `--url ${url}`].filter(Boolean).join(' ');
  return {
    ...{ version, states: gallery?.states ?? [], judgements, manual, page, command },
    repository: null,
    content: folder ? subjectOfContent(new Map(compiled)) : null,
    gallery: '../gallery/',
    galleryAddress: 'http://localhost:8080/gallery/',
    serve: { ja: auditStrings('ja').serve, en: auditStrings('en').serve },
  };
}

/** Writes the kit. @returns the paths of its files. */
async function kitWritten(
  out: string,
  files: ReadonlyMap<string, string | Buffer>,
  people: PeopleResults,
  data: KitData,
  subject: KitSubject,
  strings: AuditStrings,
): Promise<readonly string[]> {
  const all = new Map<string, string | Buffer>([...buildKit(data, subject), ...files, ...people.slots]);
  try {
    await writeKit(all, out);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === undefined) throw problem;
    throw new Refusal(fill(strings.notWritable, { path: out }));
  }
  return [...all.keys()];
}

function status({ faults }: PeopleResults, page: PageReport | null): ExitStatus {
  return faults.length || (page && hasProblems(page)) ? 1 : 0;
}
