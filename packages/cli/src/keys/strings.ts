import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi keys` says. `{name}` stands for a detail. */
export interface KeysStrings {
  readonly usage: string;
  readonly noId: string;
  readonly made: string;
  readonly keep: string;
}

export function keysStrings(language: CliLanguage): KeysStrings {
  return language === 'en' ? en : ja;
}
