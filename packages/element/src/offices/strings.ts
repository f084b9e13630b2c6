import type { Language } from '@madoguchi/content';

/** Text of the hand-off to an office. */
export interface OfficeStrings {
  readonly title: string;
  readonly lead: string;
  readonly query: string;
  readonly queryNote: string;
  readonly search: string;
  readonly back: string;
  /** `{n}` is the number of offices. */
  readonly found: string;
  readonly byPostcode: string;
  readonly none: string;
  readonly all: string;
  readonly area: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly relay: string;
  readonly online: string;
  readonly onlineYes: string;
  readonly hours: string;
  readonly map: string;
  readonly page: string;
  readonly source: string;
  readonly reviewed: string;
  /** `{time}` is a time of day. */
  readonly open: string;
  /** `{date}` and `{time}`. */
  readonly closed: string;
  readonly closedUnknown: string;
  readonly unknown: string;
  readonly days: readonly [string, string, string, string, string, string, string];
  /** Between two days of the week. */
  readonly between: string;
  readonly closedOn: string;
  readonly holidays: string;
  readonly callFirst: string;
  readonly print: string;
}

/** Loads the strings of one language. */
export async function loadStrings(language: Language): Promise<OfficeStrings> {
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
