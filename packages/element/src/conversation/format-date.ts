import { pageLanguage, type Language } from '@madoguchi/content';

/** A date as people write it, in Japan's time zone: 2026年11月24日, 24 November 2026. */
export function formatDate(time: number, language: Language): string {
  return new Intl.DateTimeFormat(pageLanguage(language) === 'en' ? 'en-GB' : 'ja-JP', {
    dateStyle: 'long',
    timeZone: 'Asia/Tokyo',
  }).format(time);
}
