import type { Language } from '@madoguchi/content';

/** Text of the settings. */
export interface SettingsStrings {
  readonly textSize: string;
  readonly sizes: readonly [string, string, string];
  /** Label of the switch, and what it does not do. Only offered in Japanese. */
  readonly furigana: string;
  readonly furiganaNote: string;
  readonly conversation: string;
  readonly restart: string;
  readonly restartNote: string;
  readonly restarted: string;
  readonly kept: { readonly persistent: string; readonly memory: string; readonly unknown: string };
  readonly keptNothing: string;
  readonly consent: string;
  readonly accepted: string;
  readonly notAccepted: string;
  readonly withdrawnNow: string;
  readonly receipt: string;
  readonly receiptTerms: string;
  readonly receiptTime: string;
  readonly receiptHash: string;
  readonly receiptId: string;
  readonly withdraw: string;
  readonly withdrawNote: string;
  readonly withdrawn: string;
  readonly review: string;
  readonly about: string;
  readonly contentVersion: string;
}

/** Loads the strings of one language. */
export async function loadStrings(language: Language): Promise<SettingsStrings> {
  switch (language) {
    case 'ja':
      return (await import('./strings/ja.js')).strings;
    case 'ja-x-easy':
      return (await import('./strings/ja-x-easy.js')).strings;
    case 'en':
      return (await import('./strings/en.js')).strings;
    default:
      return language satisfies never;
  }
}
