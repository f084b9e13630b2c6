import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FaqEntry, VocabularyTerm } from '@madoguchi/content';
import { DEFAULT_CALIBRATION, normalize } from '@madoguchi/content/matcher';
import { calibrate } from '../calibrate/calibrate.js';
import { compileVocabulary } from '../compile/compile-vocabulary.js';
import { Refusal } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import type { Progress } from '../desk/progress.js';
import { reading } from '../desk/reading.js';
import { FaultList } from '../fault.js';
import { decode } from '../folder/decode.js';
import { fill, formatFault } from '../locale/format.js';
import { generalSynonyms } from '../words/general-synonyms.js';
import { plainAnswer } from './plain-answer.js';
import { readCsv } from './read-csv.js';
import { evaluateStrings } from './strings.js';
import type { Subject } from './subject.js';
import { listed } from './warn.js';

export interface FaqCall {
  readonly path: string;
  /** Path of a table as `vocabulary.csv`, or `''`. */
  readonly vocabulary: string;
  /** Whether a dictionary of general words may help. */
  readonly synonyms: boolean;
}

/**
 * Somebody else's FAQ: a CSV file with the columns `id`, `question`, `answer` and optionally `aliases` (separated by `|`).
 * Its bounds are calibrated on its own wordings.
 * @throws Refusal where a file cannot be read, or has no entry.
 */
export async function readFaq(
  { path, vocabulary, synonyms }: FaqCall,
  desk: Desk,
  progress: Progress,
): Promise<Subject> {
  const strings = evaluateStrings(desk.language);
  const entries = await readEntries(path, desk);
  const terms = vocabulary ? await readVocabulary(vocabulary, desk) : [];
  progress.report(strings.findingSynonyms);
  const texts = entries.flatMap(({ question, aliases, answer }) => [
    ...question.map(String),
    ...aliases,
    ...answer.map((block) => (block.t === 'p' ? block.c.map(String).join('') : '')),
  ]);
  const taken = new Set(terms.flatMap(({ forms }) => forms.map((form) => normalize(form).text)));
  const words = { terms, synonyms: synonyms ? await generalSynonyms(texts, taken) : [] };
  progress.report(strings.calibrating);
  const calibration = entries.length ? await calibrate({ entries, ...words }) : DEFAULT_CALIBRATION;
  const none = { version: '', safety: [], choices: [], topics: new Map<string, string>() };
  return { name: basename(path), entries, words, calibration, ...none };
}

async function readEntries(path: string, desk: Desk): Promise<readonly FaqEntry[]> {
  const strings = evaluateStrings(desk.language);
  const file = basename(path);
  const entries = new Map<string, FaqEntry>();
  const twice = new Set<string>();
  const empty: number[] = [];
  for (const row of await readCsv(path, ['id', 'question', 'answer'], desk)) {
    const id = row.text('id');
    const question = plainAnswer(row.text('question'));
    if (!id || !question) empty.push(row.line);
    else if (entries.has(id)) twice.add(id);
    else entries.set(id, entryOf(id, question, plainAnswer(row.text('answer')), row.list('aliases')));
  }
  if (!entries.size) throw new Refusal(fill(strings.noEntries, { file }));
  if (empty.length) desk.error(desk.paint.yellow(fill(strings.emptyEntries, { file, rows: listed(empty) })));
  if (twice.size) desk.error(desk.paint.yellow(fill(strings.duplicateIds, { file, ids: listed([...twice]) })));
  return [...entries.values()];
}

/** Nothing is known of whom it is for, or of how far automation may go: every entry may be a card. */
function entryOf(id: string, question: string, answer: string, aliases: readonly string[]): FaqEntry {
  return {
    ...{ id, audience: 'both', topics: [], automation: 'allowed', question: [question], aliases },
    answer: [{ t: 'p', c: [answer] }],
    ...{ related: [], links: [], source: '', reviewed: '' },
  };
}

async function readVocabulary(path: string, desk: Desk): Promise<readonly VocabularyTerm[]> {
  const { badVocabulary } = evaluateStrings(desk.language);
  const bytes = await reading(path, desk.language, () => readFile(path));
  const faults = new FaultList();
  const text = decode(bytes)?.text;
  if (text === undefined) faults.add('not-utf8', basename(path), 0, '');
  const folder = new Map(text === undefined ? [] : [['vocabulary.csv', text.replace(/\r\n?/g, '\n')]]);
  const { terms } = text === undefined ? { terms: [] } : compileVocabulary(folder, faults);
  if (!faults.hasErrors) return terms;
  const lines = faults.faults
    .filter(({ level }) => level === 'error')
    .map((fault) => formatFault(fault, desk.language));
  throw new Refusal(fill(badVocabulary, { file: path, faults: lines.join('\n') }), 1);
}
