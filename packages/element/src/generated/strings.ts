import type { Language } from '@madoguchi/content';
import { strings as en } from './strings/en.js';
import { strings as ja } from './strings/ja.js';
import { strings as easy } from './strings/ja-x-easy.js';

/** Text around generated text. */
export interface GeneratedStrings {
  /** The label: what this is. Also spoken before the text. */
  readonly label: string;
  /** What it is not. */
  readonly note: string;
  readonly writing: string;
  readonly stop: string;
  /** How it ended, where it did not come to its own end. */
  readonly ended: {
    /** The visitor stopped it. */
    readonly stopped: string;
    /** The connection broke, or the visitor went on. */
    readonly cut: string;
    /** It was longer than what is shown. */
    readonly long: string;
  };
  /** Spoken after the beginning of a long text. */
  readonly spokenMore: string;
  /** For assistive technology, after a link that opens a new tab. */
  readonly newTab: string;
}

/** All languages are here: together they are smaller than what it costs to ask for one. */
export const STRINGS: Readonly<Record<Language, GeneratedStrings>> = { ja, 'ja-x-easy': easy, en };
