import type { Calibration, FaqEntry } from '@madoguchi/content';
import type { Words } from '@madoguchi/content/matcher';
import { boundsFrom } from './bounds.js';
import { tryOwnWordings } from './trials.js';

/** What is calibrated: the entries of one language, and what is known about words. */
export interface CalibrationSubject extends Words {
  readonly entries: readonly FaqEntry[];
}

/** Bounds for the matcher's decisions on this content, from its own wordings alone. */
export async function calibrate({ entries, ...words }: CalibrationSubject): Promise<Calibration> {
  return boundsFrom(await tryOwnWordings(entries, words));
}
