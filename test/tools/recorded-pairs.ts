import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A screen reader and a browser, and how many journeys were recorded with them. */
interface RecordedPair {
  readonly reader: string;
  readonly browser: string;
  readonly date: string;
  readonly journeys: number;
}

/**
 * The pairs of the transcripts in a folder, as their headers name them, with the day of the last recording.
 * @throws Error where a transcript does not say with what it was made.
 */
export function recordedPairs(folder: string): readonly RecordedPair[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^[\w-]+\.(?:firefox|chromium)\.md$/.test(name))
    : [];
  const pairs = new Map<string, RecordedPair>();
  for (const name of names.sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const [reader, browser, day] = ['Screen reader', 'Browser', 'Recorded'].map(
      (label) => new RegExp(`^- ${label}: (.+)$`, 'm').exec(text)?.[1],
    );
    if (!reader || !browser || !day) throw new Error(`${name} does not say its screen reader, browser and day`);
    const key = `${browser}\n${reader}`;
    const before = pairs.get(key);
    const date = before && before.date > day ? before.date : day;
    pairs.set(key, { reader, browser, date, journeys: (before?.journeys ?? 0) + 1 });
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
