import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi approve` says. `{name}` stands for a detail. */
export interface ApproveStrings {
  readonly usage: string;
  readonly badBy: string;
  readonly badNote: string;
  readonly broken: string;
  readonly newer: string;
  readonly notWritable: string;
  readonly changedMeanwhile: string;
  readonly about: string;
  readonly firstApproval: string;
  readonly lastApproval: string;
  readonly approvedAlready: string;
  readonly sameSerial: string;
  readonly notComparable: string;
  readonly more: string;
  readonly ask: string;
  readonly nobodyAsked: string;
  readonly declined: string;
  readonly approved: string;
}

export function approveStrings(language: CliLanguage): ApproveStrings {
  return language === 'en' ? en : ja;
}
