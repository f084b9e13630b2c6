import type { Block, Inline } from '@madoguchi/content';

/** How often each kanji word was given each reading. */
export type ReadingCounts = Map<string, Map<string, number>>;

/** Collects the furigana of published text into `counts`. */
export function collectFurigana(nodes: readonly (Inline | Block)[], counts: ReadingCounts): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    switch (node.t) {
      case 'ruby':
        count(counts, node.c, node.rt);
        break;
      case 'table':
        for (const row of [node.head, ...node.rows]) for (const cell of row) collectFurigana(cell, counts);
        break;
      case 'list':
      case 'steps':
        for (const item of node.c) collectFurigana(item, counts);
        break;
      case 'br':
        break;
      default:
        collectFurigana(node.c, counts);
    }
  }
}

/** Counts a reading; `times` may be negative. */
export function count(counts: ReadingCounts, word: string, reading: string, times = 1): void {
  const readings = counts.get(word) ?? new Map<string, number>();
  readings.set(reading, (readings.get(reading) ?? 0) + times);
  counts.set(word, readings);
}

/** The reading that was given most often; of equal ones the first in order of kana. */
export function commonest(readings: ReadonlyMap<string, number>): string {
  return [...readings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
