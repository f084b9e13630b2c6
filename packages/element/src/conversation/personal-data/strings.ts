import type { Language } from '@madoguchi/content';
import type { PersonalDataKind, Sureness } from '@madoguchi/content/personal-data';

/** Text of the guard against personal data in the composer. It never says that it finds everything. */
export interface PersonalDataStrings {
  readonly kinds: Readonly<Record<PersonalDataKind, string>>;
  /** Between two kinds. */
  readonly and: string;
  /** A kind with what was typed behind it: `{kind}`, `{text}`. Shown, and not announced. */
  readonly quoted: string;
  /** One sentence or two for each sureness: what was found (`{what}`) and what to do. */
  readonly found: Readonly<Record<Sureness, string>>;
  readonly limits: string;
  readonly remove: string;
  readonly removed: string;
}

/** Loads the strings of one language. */
export async function loadStrings(language: Language): Promise<PersonalDataStrings> {
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
