import type { CliLanguage } from '../locale/format.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';

/** What `madoguchi build` says. `{name}` stands for a detail. */
export interface BuildStrings {
  readonly usage: string;
  /** Progress. */
  readonly learning: string;
  readonly built: string;
  readonly failed: string;
  readonly warnings: string;
  readonly draft: string;
  readonly signedDraft: string;
  /** Why a content is not released. */
  readonly notApproved: string;
  readonly changedSince: string;
  readonly presentDamaged: string;
  readonly otherContent: string;
  readonly oldSerial: string;
  readonly oldVersion: string;
}

export function buildStrings(language: CliLanguage): BuildStrings {
  return language === 'en' ? en : ja;
}
