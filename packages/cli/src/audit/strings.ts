import type { CliLanguage } from '../locale/format.js';
import type { DutyFinding, Stage } from './page/page-report.js';
import type { ResultFault } from './results/filled-cells.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi audit` says at the terminal and of a page. `{name}` stands for a detail. */
export interface AuditStrings {
  readonly usage: string;
  readonly noContent: string;
  readonly overlay: string;
  readonly noElement: string;
  readonly noGallery: string;
  readonly notEmpty: string;
  readonly notWritable: string;
  readonly badUrl: string;
  readonly noBrowserLibrary: string;
  readonly noBrowser: string;
  readonly pageFailed: string;
  readonly noCounter: string;
  readonly stillClosed: string;
  readonly reading: string;
  readonly looking: string;
  readonly written: string;
  readonly keptResults: string;
  readonly resultFault: string;
  readonly resultFaults: Readonly<Record<ResultFault['problem'], string>>;
  readonly counts: string;
  readonly left: string;
  readonly serve: string;
  readonly report: {
    readonly url: string;
    readonly date: string;
    readonly with: string;
    readonly reached: string;
    readonly stages: Readonly<Record<Stage, string>>;
    readonly parts: Readonly<Record<'page' | 'element', string>>;
    readonly problems: string;
    readonly noProblems: string;
    readonly beyond: string;
    readonly undecided: string;
    readonly noUndecided: string;
    readonly findingHead: readonly string[];
    readonly goodPractice: string;
    readonly duties: string;
    readonly dutyHead: readonly string[];
    readonly status: Readonly<Record<DutyFinding['status'], string>>;
    readonly nothingSeen: string;
    readonly left: string;
  };
}

export function auditStrings(language: CliLanguage): AuditStrings {
  return language === 'en' ? en : ja;
}
