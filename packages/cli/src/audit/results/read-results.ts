import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KitData } from '../data/kit-data.js';
import { emptyCriteriaResults, readCriteriaResults, type CriteriaResults } from './criteria-results.js';
import type { ResultFault } from './filled-cells.js';
import { emptyManualResults, readManualResults, type ManualResults } from './manual-results.js';

/** The files that only people fill. */
export const RESULT_FILES = ['criteria-results.csv', 'manual-results.csv'] as const;

/** What people wrote, what cannot be taken of it, and which files there were. */
export interface PeopleResults {
  readonly judgements: CriteriaResults['judgements'];
  readonly manual: ManualResults['results'];
  readonly faults: readonly (ResultFault & { readonly file: string })[];
  /** Files that were there: they are never written again. */
  readonly kept: readonly string[];
  /** The empty slots, for those that were not. */
  readonly slots: ReadonlyMap<string, string>;
}

/** Reads what people wrote into the files of an earlier kit in `folder`; an absent file is one of empty slots. */
export async function readResults(folder: string | null, data: KitData, today: string): Promise<PeopleResults> {
  const ids = data.criteria.map(({ id }) => id);
  const [readers, steps] = [data.readers.map(({ id }) => id), data.steps.map(({ id }) => id)];
  const empty = {
    'criteria-results.csv': emptyCriteriaResults(ids),
    'manual-results.csv': emptyManualResults(readers, steps),
  };
  const kept: string[] = [];
  const text = async (name: keyof typeof empty): Promise<string> => {
    const own = folder && (await readFile(join(folder, name), 'utf8').catch(() => null));
    if (own === null) return empty[name];
    kept.push(name);
    return own;
  };
  const criteria = readCriteriaResults(await text('criteria-results.csv'), ids, today);
  const manual = readManualResults(await text('manual-results.csv'), { readers, steps }, today);
  return {
    judgements: criteria.judgements,
    manual: manual.results,
    faults: [
      ...criteria.faults.map((fault) => ({ ...fault, file: 'criteria-results.csv' })),
      ...manual.faults.map((fault) => ({ ...fault, file: 'manual-results.csv' })),
    ],
    kept,
    slots: new Map(Object.entries(empty).filter(([name]) => !kept.includes(name))),
  };
}
