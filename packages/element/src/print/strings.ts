import type { Language } from '@madoguchi/content';

/** Text of the printed sheet. */
export interface PrintStrings {
  readonly title: string;
  readonly lead: string;
  readonly path: string;
  readonly answers: string;
  readonly entryId: string;
  readonly source: string;
  readonly reviewed: string;
  readonly offices: string;
  readonly phone: string;
  readonly printed: string;
  readonly contentVersion: string;
  readonly memo: string;
}

/** Loads the strings of one language. */
export async function loadStrings(language: Language): Promise<PrintStrings> {
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
