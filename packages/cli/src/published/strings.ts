import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What is said of a folder whose content is to be compared or approved. `{name}` stands for a detail. */
export interface PublishedStrings {
  readonly faulty: string;
  readonly noContent: string;
  readonly wrongFile: string;
  readonly damaged: string;
  readonly noGit: string;
  readonly notInGit: string;
  readonly noRevision: string;
  readonly notInRevision: string;
  readonly revisionOf: string;
}

export function publishedStrings(language: CliLanguage): PublishedStrings {
  return language === 'en' ? en : ja;
}
