/**
 * A time as ISO 8601 in Japan's zone, whatever zone the machine is in.
 * @param time - ms since the epoch.
 */
export function japanTime(time: number): string {
  return `${new Date(time + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
