/** Japan has no summer time: it is nine hours ahead of UTC all year. Milliseconds. */
const AHEAD = 9 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** The day in Asia/Tokyo at `now` (ms since the epoch), `YYYY-MM-DD`. */
export function tokyoDay(now: number): string {
  return new Date(now + AHEAD).toISOString().slice(0, 10);
}

/** When the next day in Asia/Tokyo begins, ms since the epoch. */
export function nextTokyoDay(now: number): number {
  return (Math.floor((now + AHEAD) / DAY) + 1) * DAY - AHEAD;
}
