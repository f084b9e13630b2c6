import { foldCode } from './fold.js';

/** First year of an era, less one. Earlier eras are no dates of a review. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 };

/**
 * A date as Excel or a person writes it, as `YYYY-MM-DD`: 2026/1/5, 2026.1.5, 2026年1月5日, 令和8年1月5日, with or without a
 * midnight. What is no such date, or no day of the calendar, comes back as it was.
 */
export function foldDate(text: string): string {
  const code = foldCode(text);
  const [, era = '', year = '', month = '', day = ''] =
    /^(令和|平成|[rh]\.?)?(\d{1,4}|元)(?:年|[-/.]) ?(\d{1,2})(?:月|[-/.]) ?(\d{1,2})日?(?: *[(][日月火水木金土][)])?(?: +0{1,2}:00(?::00)?)?$/i.exec(
      code,
    ) ?? [];
  if (!year || (!era && year.length !== 4)) return code;
  const first = era ? (ERAS[era.toLowerCase().replace('.', '')] ?? 0) : 0;
  const date = `${first + (year === '元' ? 1 : Number(year))}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : code;
}

/** Whether it is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A date and time in Japan as Excel shows it (2026/12/1 9:00), as `2026-12-01T09:00+09:00`. Anything else, a day without a time too, comes back as it was. */
export function foldTime(text: string): string {
  const code = foldCode(text);
  const [, date = '', hour = '', minute = ''] = /^(.{1,40}?)[ T]{1,9}(\d{1,2})[:時](\d\d)(?:分|:00)?$/.exec(code) ?? [];
  const day = foldDate(date);
  if (!hour || !isDate(day) || Number(hour) > 23) return code;
  return `${day}T${hour.padStart(2, '0')}:${minute}+09:00`;
}

/** The day that Excel means by a bare number, `YYYY-MM-DD`; `null` where it is no likely one (2000 to 2099). */
export function dateOfSerial(text: string): string | null {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < 36526 || serial > 73050) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
