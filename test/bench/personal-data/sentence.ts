import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonalData, PersonalDataKind, Sureness } from '@madoguchi/content/personal-data';
import { parse } from 'csv-parse/sync';
import { ROOT } from '../../tools/run.mjs';

/** Rules may be made with the tuning half alone; the other one only measures. */
export const HALVES = ['tuning', 'held-out'] as const;
export type Half = (typeof HALVES)[number];

/** All kinds, in the order in which they are printed. The compiler names one that is missing. */
export const KINDS = Object.keys({
  ...{ 'my-number': 0, 'employment-insurance': 0, phone: 0, email: 0, address: 0, 'bank-account': 0, card: 0 },
  ...{ 'birth-date': 0, 'registration-number': 0 },
} satisfies Record<PersonalDataKind, 0>) as readonly PersonalDataKind[];

/** What a person would expect of the guard, and the sign for it in the file: a block, a warning, a mild hint. */
const SIGNS: Readonly<Record<string, Sureness>> = { '!': 'certain', '?': 'doubtful', '~': 'hint' };

/** A sentence with what in it is personal data; positions are in UTF-16 code units, as the guard's own. */
export interface Sentence {
  readonly id: string;
  readonly half: Half;
  /** The kind or the temptation for which it was written; `office` are public offices' numbers and addresses. */
  readonly group: string;
  readonly hard: boolean;
  readonly text: string;
  readonly labels: readonly PersonalData[];
}

const FILE = join(ROOT, 'test/bench/data/personal-data/sentences.csv');

/**
 * The one door to the labelled sentences.
 * @throws Error for a kind, a sign or a half that does not exist.
 */
export async function readSentences(half: Half): Promise<readonly Sentence[]> {
  const rows = parse(await readFile(FILE), { columns: true }) as Record<string, string>[];
  return rows.map(sentenceOf).filter((sentence) => sentence.half === half);
}

function sentenceOf({ id = '', half = '', group = '', hard = '', text = '' }: Record<string, string>): Sentence {
  if (!HALVES.includes(half as Half)) throw new Error(`${id}: there is no half “${half}”`);
  return { id, half: half as Half, group, hard: hard === 'hard', ...unmarked(text, id) };
}

/** Takes the marks out: `⟦phone!|090-1234-5678⟧` is a telephone number that a person would expect to be blocked. */
function unmarked(marked: string, id: string): { readonly text: string; readonly labels: readonly PersonalData[] } {
  const labels: PersonalData[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([a-z-]+)(.)\|([^⟦⟧]+)⟧/gu)) {
    const [whole, kind = '', sign = '', span = ''] = match;
    const sureness = SIGNS[sign];
    if (!sureness || !KINDS.includes(kind as PersonalDataKind)) throw new Error(`${id}: no such mark: ${kind}${sign}`);
    text += marked.slice(from, match.index);
    labels.push({ kind: kind as PersonalDataKind, sureness, start: text.length, end: text.length + span.length });
    text += span;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  if (/[⟦⟧]/.test(text)) throw new Error(`${id}: a mark that does not end`);
  return { text, labels };
}
