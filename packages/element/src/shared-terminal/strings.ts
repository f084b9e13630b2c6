import type { Language } from '@madoguchi/content';

/** Text of a shared terminal. */
export interface SharedTerminalStrings {
  readonly title: string;
  /** What happens when, and what to do. `{seconds}`. */
  readonly warning: string;
  readonly goOn: string;
  readonly wipeNow: string;
  /** After it. */
  readonly wiped: string;
}

/** Loads the strings of one language. */
export async function loadStrings(language: Language): Promise<SharedTerminalStrings> {
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
