import type { Office } from '../office.js';

/** Whether an office is open. Dates are `YYYY-MM-DD` and times `HH:MM` in the office's zone. */
export type Opening =
  | { readonly state: 'open'; readonly until: string }
  | { readonly state: 'closed'; readonly opens: { readonly date: string; readonly time: string } | null }
  /** No hours are confirmed. */
  | { readonly state: 'unknown' };

/** Asia/Tokyo: UTC+9 all year (no summer time since 1951). */
const ZONE_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The longest closure that is looked past for the next opening: the new-year days with weekends on both sides, and more. */
const LOOK_AHEAD_DAYS = 21;

/**
 * Whether the office is open at `now` (ms since the epoch), until when, or when it opens next. Regular hours, its closed
 * days and the public holidays in `holidays` (`YYYY-MM-DD`) count; an unannounced closure cannot be known.
 */
export function openingAt(office: Office, holidays: readonly string[], now: number): Opening {
  if (!office.hours.length) return { state: 'unknown' };
  const local = now + ZONE_MS;
  const time = new Date(local).toISOString().slice(11, 16);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = new Date(local + ahead * DAY_MS);
    const date = day.toISOString().slice(0, 10);
    if (isClosed(office, holidays, date)) continue;
    const hours = office.hours
      .filter(({ days }) => days.includes(day.getUTCDay()))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const { from, to } of hours) {
      if (ahead === 0 && time >= to) continue;
      if (ahead === 0 && time >= from) return { state: 'open', until: to };
      return { state: 'closed', opens: { date, time: from } };
    }
  }
  return { state: 'closed', opens: null };
}

function isClosed({ closed }: Office, holidays: readonly string[], date: string): boolean {
  if (closed.holidays && holidays.includes(date)) return true;
  const monthDay = date.slice(5);
  return closed.ranges.some(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to,
  );
}
