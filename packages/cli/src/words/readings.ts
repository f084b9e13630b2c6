import type { VocabularyTerm } from '@madoguchi/content';
import { alignReadings } from './align-readings.js';
import { commonest, count, type ReadingCounts } from './furigana.js';

/**
 * Readings for the matcher: of every kanji that `texts` use and furigana gives a reading for, the commonest one; and of the
 * words whose reading is not that of their kanji one after the other (今日: きょう).
 * @param furigana - How often each word was given each reading.
 * @param terms - A term that is registered in kanji and in kana tells its reading too.
 */
export function readingsFor(
  texts: readonly string[],
  furigana: ReadingCounts,
  terms: readonly VocabularyTerm[],
): Readonly<Record<string, string>> {
  const counts: ReadingCounts = new Map([...furigana].map(([word, readings]) => [word, new Map(readings)]));
  for (const { forms } of terms) {
    const kanji = forms.filter((form) => /^\p{Script=Han}+$/u.test(form));
    const kana = forms.filter((form) => /^[ぁ-ゖー]+$/.test(form));
    // With several of either nobody knows which belongs to which.
    if (kanji.length === 1 && kana.length === 1 && !counts.has(kanji[0] ?? ''))
      count(counts, kanji[0] ?? '', kana[0] ?? '');
  }
  const words = new Map([...counts].map(([word, readings]) => [word, commonest(readings)]));
  const all = texts.join('\n');
  const singles = new Map([...alignReadings(words)].map(([kanji, readings]) => [kanji, commonest(readings)]));
  const spelt = (word: string): string => [...word].map((character) => singles.get(character) ?? character).join('');
  const needed = [
    ...singles,
    ...[...words].filter(([word, reading]) => [...word].length > 1 && spelt(word) !== reading),
  ].filter(([word]) => all.includes(word));
  return Object.fromEntries(needed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
