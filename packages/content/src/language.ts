/**
 * A content language. `ja-x-easy` is plain Japanese (やさしい日本語): a language of its own to the publisher and the
 * visitor, but `ja` to the page, because screen readers and fonts know no other (see {@link pageLanguage}).
 */
export type Language = 'ja' | 'ja-x-easy' | 'en';

/** Every language that the element has a locale for, in the order in which it offers them. */
export const LANGUAGES: readonly Language[] = ['ja', 'ja-x-easy', 'en'];

/** One value per content language. `ja` is always present; another language may be missing and falls back to it. */
export type Localized<T> = { readonly ja: T } & { readonly [L in Language]?: T };

/** The value in `language`, or the Japanese one where there is no translation. */
export function localize<T>(values: Localized<T>, language: Language): T {
  return values[language] ?? values.ja;
}

/** The BCP 47 tag that the page's `lang` attribute gets for a content language. */
export function pageLanguage(language: Language): 'ja' | 'en' {
  return language === 'en' ? 'en' : 'ja';
}

/** The supported language nearest to a BCP 47 tag (`ja-JP` → `ja`, `en-GB` → `en`), or `undefined`. */
export function nearestLanguage(tag: string): Language | undefined {
  const lower = tag.toLowerCase();
  return LANGUAGES.find((l) => lower === l) ?? LANGUAGES.find((l) => lower.split('-')[0] === l);
}
