import type { Automation, Language } from '@madoguchi/content';
import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi preview` says, at the terminal and on its page. `{name}` stands for a detail. */
export interface PreviewStrings {
  readonly usage: string;
  readonly badPort: string;
  readonly portTaken: string;
  readonly badHost: string;
  readonly noElement: string;
  readonly noContent: string;
  readonly overlay: string;
  readonly started: string;
  readonly open: string;
  readonly changed: string;
  readonly broken: string;
  readonly ended: string;
  // The page
  readonly title: string;
  readonly skip: string;
  readonly folder: string;
  readonly version: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly list: string;
  readonly counts: string;
  readonly offices: string;
  readonly path: string;
  readonly noPath: string;
  readonly comma: string;
  readonly automation: Readonly<Record<Automation, string>>;
  readonly recalled: string;
  readonly back: string;
  readonly element: string;
  readonly noScript: string;
  readonly nothingToShow: string;
  readonly nothingYet: string;
  readonly lastGood: string;
  readonly errors: string;
  readonly warnings: string;
  readonly unreadable: string;
  // Answers to requests that are not the page's
  readonly notFound: string;
  readonly wrongHost: string;
}

export function previewStrings(language: CliLanguage): PreviewStrings {
  return language === 'en' ? en : ja;
}
