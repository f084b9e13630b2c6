import { pageLanguage, type Language } from '@madoguchi/content';

/** A date as people write it, in Japan's time zone: 2026年11月24日, 24 November 2026. */
export function formatDate(time: number, language: Language): string {
  return format(time, language, {});
}

/** A date with the time of day: 2026年11月24日 9:00, 24 November 2026 at 09:00. */
export function formatTime(time: number, language: Language): string {
  return format(time, language, { timeStyle: 'short' });
}

function format(time: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(pageLanguage(language) === 'en' ? 'en-GB' : 'ja-JP', {
    dateStyle: 'long',
    timeZone: 'Asia/Tokyo',
    ...options,
  }).format(time);
}
