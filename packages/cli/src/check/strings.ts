import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi check` says. `{name}` stands for a detail. */
export interface CheckStrings {
  readonly usage: string;
  readonly together: string;
  readonly reading: string;
  /** Counts of what was found, and what comes next. */
  readonly summary: string;
  readonly nothing: string;
  readonly fixable: string;
  readonly would: string;
  readonly maybe: string;
  readonly recoded: string;
  readonly onlyLineEnds: string;
  readonly ask: string;
  readonly askDoubtful: string;
  readonly nobodyAsked: string;
  readonly nothingToFix: string;
  readonly fixed: string;
  readonly notMended: string;
  readonly changedMeanwhile: string;
  readonly notWritable: string;
  /** Between a level and its message. */
  readonly colon: string;
}

export function checkStrings(language: CliLanguage): CheckStrings {
  return language === 'en' ? en : ja;
}
