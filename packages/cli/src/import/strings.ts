import type { CliLanguage } from '../locale/format.js';
import type { NoteKind } from './note.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi import` says. `{name}` stands for a detail. */
export interface ImportStrings {
  readonly usage: string;
  readonly badKind: string;
  readonly badTopic: string;
  readonly badSource: string;
  readonly badAudience: string;
  readonly badReviewed: string;
  readonly noFolder: string;
  readonly encoding: string;
  readonly quotes: string;
  readonly columns: string;
  readonly unknownColumn: string;
  readonly nothing: string;
  readonly tooLarge: string;
  readonly notAppendable: string;
  readonly notWritable: string;
  readonly askReviewed: string;
  readonly reading: string;
  /** How a row of a table is named in notes. */
  readonly row: string;
  readonly added: string;
  readonly wouldAdd: string;
  readonly kept: string;
  readonly reportAt: string;
  readonly next: string;
  readonly report: {
    readonly title: string;
    readonly from: string;
    readonly into: string;
    readonly dryRun: string;
    readonly counts: string;
    readonly keptTitle: string;
    readonly notesTitle: string;
    readonly todoTitle: string;
    readonly none: string;
    readonly updated: string;
    readonly number: string;
  };
  /** What was kept, by kind. */
  readonly blocks: Readonly<Record<'p' | 'list' | 'steps' | 'table' | 'note' | 'link' | 'ruby' | 'emphasis', string>>;
  /** What is said about every note of a kind, and what to do. */
  readonly notes: Readonly<Record<NoteKind, string>>;
  /** What is said about one note of a kind, behind its place; `''` where the place says it all. */
  readonly details: Readonly<Record<NoteKind, string>>;
}

export function importStrings(language: CliLanguage): ImportStrings {
  return language === 'en' ? en : ja;
}
