import { readFile } from 'node:fs/promises';
import { ContentError } from '@madoguchi/content';
import { record, type Check } from '@madoguchi/content/check';
import { dictionary } from '@madoguchi/content/values';
import type { CliLanguage } from '../../locale/format.js';
import { criteria, type Criterion } from './criterion.js';
import { duties, type Duty } from './duty.js';
import { evidenceRows, type EvidenceRow } from './evidence-row.js';
import { heldTests, type HeldTest } from './held-test.js';
import { knownFailures, type KnownFailure } from './known-failure.js';
import { screenReaders, scriptSteps, type ScreenReader, type ScriptStep } from './script-step.js';
import { triedPairs, type TriedPair } from './tried-pair.js';

/** Everything of the kit that is data. */
export interface KitData {
  readonly criteria: readonly Criterion[];
  readonly evidence: ReadonlyMap<string, EvidenceRow>;
  readonly tests: ReadonlyMap<string, HeldTest>;
  readonly failures: readonly KnownFailure[];
  readonly steps: readonly ScriptStep[];
  readonly readers: readonly ScreenReader[];
  readonly duties: readonly Duty[];
  readonly pairs: readonly TriedPair[];
  /** Versions of the checkers that the named tests use, by package, as the repository has them locked. */
  readonly checkers: Readonly<Record<string, string>>;
  /** What each key does, as Markdown. */
  readonly keyboard: Readonly<Record<CliLanguage, string>>;
  /** The element's own words, such as `shell.launcher`, by language. */
  readonly words: Readonly<Record<CliLanguage, Readonly<Record<string, string>>>>;
}

/** Where the data lies: beside `src` and `dist` alike. */
const ASSETS = new URL('../../../assets/audit/', import.meta.url);

/**
 * Reads and checks the kit's data.
 * @throws ContentError where a file is not what it should be, or names what another file does not have.
 */
export async function readKitData(): Promise<KitData> {
  const source = (name: string): Promise<string> => readFile(new URL(name, ASSETS), 'utf8');
  const read = async <T>(name: string, check: Check<T>): Promise<T> => check(JSON.parse(await source(name)), name);
  const rows = await read('evidence.json', evidenceRows);
  const data: KitData = {
    criteria: await read('criteria.json', criteria),
    evidence: new Map(rows.map((row) => [row.id, row])),
    tests: await read('tests.json', heldTests),
    failures: await read('known-failures.json', knownFailures),
    steps: await read('script.json', scriptSteps),
    readers: await read('screen-readers.json', screenReaders),
    duties: await read('duties.json', duties),
    pairs: await read('pairs.json', triedPairs),
    checkers: await read('checkers.json', dictionary),
    keyboard: { ja: await source('keyboard.ja.md'), en: await source('keyboard.en.md') },
    words: await read('words.json', record({ ja: dictionary, en: dictionary })),
  };
  for (const { id } of data.criteria) if (!data.evidence.has(id)) throw new ContentError('invalid', `evidence: ${id}`);
  const known = new Set(data.criteria.map(({ id }) => id));
  for (const { id, tests } of rows) {
    if (!known.has(id)) throw new ContentError('invalid', `criteria: ${id}`);
    for (const test of tests) if (!data.tests.has(test)) throw new ContentError('invalid', `tests: ${test}`);
  }
  for (const { id, criteria: own } of [...data.failures, ...data.duties, ...data.steps]) {
    if (own.some((each) => !known.has(each))) throw new ContentError('invalid', `criteria of ${id}`);
  }
  return data;
}
