import type { Language } from '@madoguchi/content';
import type { CliLanguage } from '../locale/format.js';
import type { Field, Section } from './change.js';
import type { Fate } from './report/counts.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi changelog` says. `{name}` stands for a detail. */
export interface ChangelogStrings {
  readonly usage: string;
  readonly otherKind: string;
  readonly notMarkdown: string;
  readonly inContent: string;
  readonly notWritable: string;
  readonly written: string;
  readonly same: string;

  readonly title: string;
  readonly versions: string;
  readonly lookTwice: string;
  readonly topic: string;
  readonly wholeTopic: string;
  readonly subject: string;
  readonly about: string;
  readonly count: string;
  readonly fates: Readonly<Record<Fate, string>>;
  readonly comma: string;

  readonly added: string;
  readonly addedAllowed: string;
  readonly removed: string;
  readonly recalled: string;
  readonly restored: string;
  readonly askedAgain: string;
  readonly other: string;
  readonly translated: string;
  readonly untranslated: string;
  readonly raised: string;
  readonly lowered: string;
  readonly changed: string;
  readonly filled: string;
  readonly emptied: string;
  readonly numbers: string;
  readonly reworded: string;
  readonly listed: string;
  readonly reordered: string;
  readonly formatted: string;
  /** No value. */
  readonly none: string;
  /** No choice above. */
  readonly top: string;

  readonly fieldIn: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  /** Values that the tables write as codes. */
  readonly values: Readonly<Record<string, string>>;
}

export function changelogStrings(language: CliLanguage): ChangelogStrings {
  return language === 'en' ? en : ja;
}
