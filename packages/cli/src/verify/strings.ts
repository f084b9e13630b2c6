import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi verify` says. `{name}` stands for a detail. */
export interface VerifyStrings {
  readonly usage: string;
  readonly badKey: string;
  readonly wrong: string;
  readonly right: string;
}

export function verifyStrings(language: CliLanguage): VerifyStrings {
  return language === 'en' ? en : ja;
}
