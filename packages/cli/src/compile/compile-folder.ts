import { brotliCompressSync } from 'node:zlib';
import type { HelpShard } from '@madoguchi/content';
import { todayInJapan, written } from '../check/content-model.js';
import { runRules } from '../check/run-rules.js';
import { parseKpis } from '../evaluate/kpis/parse-kpis.js';
import { FaultList, type Fault } from '../fault.js';
import { readFolder, type ContentFolder } from '../folder/content-folder.js';
import { faultUnread, readTable, type Row } from '../folder/table.js';
import { compileChoices, compileTopics } from './compile-choices.js';
import { compileDocument } from './compile-document.js';
import { compileFaq, type OnFile } from './compile-faq.js';
import { compileLearnt, type OnLearn } from './compile-learnt.js';
import { compileLive } from './compile-live.js';
import { compileOffices } from './compile-offices.js';
import { compileSafety } from './compile-safety.js';
import { compileVocabulary, withoutLabels } from './compile-vocabulary.js';
import { hashOf, Output } from './output.js';
import { CONTENT_ID, Settings } from './settings.js';

/** The first file, brotli: it is read before the terms are, on any connection. Bytes. */
export const MAX_MANIFEST_BYTES = 10 * 1024;

/** What compiling a folder gives. With errors there are no files; warnings and hints stand beside them. */
export interface Compiled {
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
  /** Size of `content.json`, brotli. */
  readonly manifestBytes: number;
}

/** A review holds for a year, unless the publisher says otherwise. */
const REVIEW_MONTHS = 12;

/** What the settings files may have. The JSON Schemas in `schema/` say the same to editors. */
const SERVICE_MEMBERS = [
  ...[
    '$schema',
    'schema',
    'id',
    'version',
    'serial',
    'languages',
    'provisional',
    'translate',
    'name',
    'banner',
    'terms',
  ],
  ...['retentionDays', 'reviewMonths', 'examples', 'generalSynonyms', 'calibration', 'kpis', 'theme'],
];
const OVERLAY_MEMBERS = ['$schema', 'schema', 'id', 'version', 'serial', 'overlayOf', 'name', 'theme', 'reviewMonths'];

export interface CompileOptions {
  readonly now?: Date;
  readonly onFile?: OnFile;
  readonly onLearn?: OnLearn;
  readonly learn?: boolean;
}

/**
 * Compiles a content folder, or an overlay's folder (one with `overlay.json`), into the files that the element reads.
 * All faults are found in one run.
 * @param now - Decides whose years' public holidays are written. Default: today.
 * @param onFile - Told of each file of the FAQ before it is read. Default: nobody is.
 * @param onLearn - Told how far learning has come (see `compileLearnt`). Default: nobody is.
 * @param learn - Whether the matcher learns from the content; without that the files are not fit to be published. Default: yes.
 * @throws the file system's error where the folder cannot be read.
 */
export async function compileFolder(
  path: string,
  { now = new Date(), onFile = () => {}, onLearn = () => {}, learn = true }: CompileOptions = {},
): Promise<Compiled> {
  const list = new FaultList();
  const folder = await readFolder(path, list);
  const output = new Output();
  const text = folder.has('overlay.json')
    ? await compileOverlay(folder, output, now, list)
    : await compileContent(folder, output, now, list, { onFile, onLearn: learn ? onLearn : null });
  faultUnread(folder, list);
  const manifestBytes = brotliCompressSync(text).length;
  if (manifestBytes > MAX_MANIFEST_BYTES) {
    list.add('manifest-size', 'content.json', 0, '', { bytes: manifestBytes, max: MAX_MANIFEST_BYTES });
  }
  return { files: list.hasErrors ? new Map() : output.files, faults: list.faults, manifestBytes };
}

async function compileContent(
  folder: ContentFolder,
  output: Output,
  now: Date,
  list: FaultList,
  { onFile, onLearn }: { readonly onFile: OnFile; readonly onLearn: OnLearn | null },
): Promise<string> {
  const settings = new Settings('service.json', folder, list, SERVICE_MEMBERS);
  const languages = settings.languages('languages');
  if (!languages.includes('ja')) languages.unshift('ja');
  const id = settings.text('id', CONTENT_ID);
  const serial = settings.number('serial', 1);
  const faq = compileFaq(folder, compileTopics(folder, languages, list), languages, list, {
    translated: settings.oneOf('translate', ['all', 'listed']),
    onFile,
  });
  const { topics, shards } = faq;
  const entries = new Set(topics.flatMap((topic) => topic.entries));
  const choices = compileChoices(folder, languages, { topics: new Set(topics.map(({ id }) => id)), entries }, list);
  const text = compileDocument(folder, 'terms', languages, list);
  const help = compileDocument(folder, 'help', languages, list);
  const vocabulary = compileVocabulary(folder, list);
  const given = settings.calibration();
  // They are for `madoguchi eval`, which reads them itself; what is wrong with them is said with everything else.
  parseKpis(settings.raw('kpis'), (member, value, allowed) => settings.fault(member, value, allowed));
  const synonyms = settings.boolean('generalSynonyms', true);
  const refs = [];
  // Learning takes a second or two, which nobody waits for while there is something to put right.
  const learnt =
    list.hasErrors || !onLearn ? null : await compileLearnt(shards, vocabulary.terms, { synonyms, given, onLearn });
  for (const shard of learnt?.shards ?? shards) refs.push(await output.shard(shard));
  if (learnt) refs.push(await output.shard(learnt.words));
  for (const language of languages) {
    const shard: HelpShard = { kind: 'help', language, blocks: help[language] ?? help.ja };
    refs.push(await output.shard(shard));
  }
  const offices = compileOffices(folder, now, list);
  refs.push(await output.shard(withoutLabels(vocabulary)), await output.shard(offices));
  const safety = compileSafety(folder, languages, list);
  if (safety) refs.push(await output.shard(safety));
  output.write('live.json', 'live', { id, ...compileLive(folder, serial, languages, list) });
  const rowsOf = (file: string): readonly Row[] => readTable(folder, file, [], list, { required: false });
  runRules({
    today: todayInJapan(now),
    reviewMonths: settings.number('reviewMonths', 1, REVIEW_MONTHS),
    topics: written(topics, rowsOf('topics.csv')),
    entries: faq.written,
    choices: written(choices, rowsOf('choices.csv')),
    terms: written(vocabulary.terms, rowsOf('vocabulary.csv')),
    offices: written(offices.offices, rowsOf('offices.csv')),
    reviewed: [
      ...faq.written.filter(({ language }) => language === 'ja').map(({ row }) => row),
      ...rowsOf('offices.csv'),
      ...rowsOf('safety.csv'),
    ],
  });
  return output.write('content.json', 'manifest', {
    id,
    version: settings.text('version'),
    serial,
    languages,
    provisional: settings.raw('provisional') === undefined ? [] : settings.languages('provisional'),
    name: settings.localized('name', languages),
    banner: settings.raw('banner') == null ? null : settings.localized('banner', languages),
    terms: { version: settings.termsVersion(), hash: await hashOf(JSON.stringify(text)), text },
    retentionDays: settings.number('retentionDays', 1),
    examples: settings.list('examples').map((value) => settings.localized('examples', languages, value)),
    choices,
    topics,
    shards: refs,
    live: ['live.json'],
    theme: settings.theme(),
  });
}

async function compileOverlay(folder: ContentFolder, output: Output, now: Date, list: FaultList): Promise<string> {
  const settings = new Settings('overlay.json', folder, list, OVERLAY_MEMBERS);
  const name = settings.raw('name');
  const languages = (['ja', 'ja-x-easy', 'en'] as const).filter(
    (language) => language === 'ja' || (typeof name === 'object' && name !== null && language in name),
  );
  const id = settings.text('id', CONTENT_ID);
  const serial = settings.number('serial', 1);
  // The id says to which content a signed live file belongs.
  output.write('live.json', 'live', { id, ...compileLive(folder, serial, languages, list) });
  const offices = folder.has('offices.csv') ? compileOffices(folder, now, list) : null;
  const rows = readTable(folder, 'offices.csv', [], list, { required: false });
  runRules({
    ...{ topics: [], entries: [], choices: [], terms: [] },
    today: todayInJapan(now),
    reviewMonths: settings.number('reviewMonths', 1, REVIEW_MONTHS),
    offices: written(offices?.offices ?? [], rows),
    reviewed: rows,
  });
  return output.write('content.json', 'overlay', {
    id,
    version: settings.text('version'),
    serial,
    overlayOf: settings.text('overlayOf'),
    name: name == null ? null : settings.localized('name', languages),
    theme: settings.theme(),
    offices: offices && (await output.shard(offices)),
    live: ['live.json'],
  });
}
