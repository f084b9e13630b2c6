import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What is said of keys and signatures. `{name}` stands for a detail. */
export interface SignStrings {
  readonly keyNotReadable: string;
  readonly keyOpen: string;
  readonly keyWrong: string;
  readonly keyWithin: string;
  readonly keyInRepository: string;
  readonly keyThere: string;
  readonly keyNotWritable: string;
  /** Before the line that belongs into the page. */
  readonly publicKey: string;
  readonly signed: string;
  readonly otherKey: string;
  readonly notSigned: string;
  readonly tooLarge: string;
}

export function signStrings(language: CliLanguage): SignStrings {
  return language === 'en' ? en : ja;
}
