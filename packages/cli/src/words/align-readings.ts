import { count, type ReadingCounts } from './furigana.js';

/** A kanji's part of a reading has at most this many kana (承る: うけたまわ is the longest in common use, but rare). */
const LONGEST = 4;
/** What cannot begin a kanji's part of a reading. */
const NEVER_FIRST = /^[ゃゅょっんー]/;
/** How often the alignment is made again with what it learnt. */
const ROUNDS = 6;

/**
 * Shares the readings of words out among their kanji, so that words that no furigana names can be read too: the likeliest
 * split of each word, given how the other words were split, over and over (iterated conditional modes, Besag, 1986).
 * @returns how often each kanji was read in each way.
 */
export function alignReadings(words: ReadonlyMap<string, string>): ReadingCounts {
  const counts: ReadingCounts = new Map();
  const splits = new Map<string, readonly string[]>();
  const add = (kanji: readonly string[], parts: readonly string[], times: number): void =>
    parts.forEach((part, at) => count(counts, kanji[at] ?? '', part, times));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [word, reading] of words) {
      const kanji = [...word];
      if (!kanji.every((character) => /\p{Script=Han}/u.test(character))) continue;
      // What this word itself said before proves nothing.
      add(kanji, splits.get(word) ?? [], -1);
      const parts = kanji.length === 1 ? [reading] : (split(kanji, reading, counts) ?? []);
      splits.set(word, parts);
      add(kanji, parts, 1);
    }
  }
  return counts;
}

/** The likeliest way to cut a reading into one part for each kanji; `null` where there is none. */
function split(kanji: readonly string[], reading: string, counts: ReadingCounts): string[] | null {
  // best[i][p]: the likeliest parts of the first i kanji that end at kana p.
  let best = new Map<number, { readonly score: number; readonly parts: string[] }>([[0, { score: 0, parts: [] }]]);
  for (const character of kanji) {
    const next: typeof best = new Map();
    for (const [from, { score, parts }] of best) {
      for (let length = 1; length <= LONGEST && from + length <= reading.length; length++) {
        const part = reading.slice(from, from + length);
        if (NEVER_FIRST.test(part)) continue;
        const total = score + Math.log(0.05 + (counts.get(character)?.get(part) ?? 0)) - unusual(part);
        if (total > (next.get(from + length)?.score ?? -Infinity)) {
          next.set(from + length, { score: total, parts: [...parts, part] });
        }
      }
    }
    best = next;
  }
  return best.get(reading.length)?.parts ?? null;
}

/** Most readings in compounds have two morae (a small kana is part of the one before it). */
function unusual(part: string): number {
  const morae = part.replace(/[ゃゅょ]/g, '').length;
  return morae === 2 ? 0 : morae < 4 ? 0.7 : 1.7;
}
