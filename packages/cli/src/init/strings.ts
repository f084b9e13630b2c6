import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi init` says. `{name}` stands for a detail. */
export interface InitStrings {
  readonly usage: string;
  readonly notEmpty: string;
  readonly notWritable: string;
  readonly badLanguages: string;
  readonly badName: string;
  readonly made: string;
  readonly next: string;
}

export function initStrings(language: CliLanguage): InitStrings {
  return language === 'en' ? en : ja;
}
