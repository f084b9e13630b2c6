import type { Document, Engine } from './peer.js';

export interface Speed {
  /** ms to index everything. */
  readonly build: number;
  /** ms for one question, the middle one and the slowest but one in twenty. */
  readonly median: number;
  readonly p95: number;
}

/** Times an engine on `documents`. Compare within one run only: it is the machine's mood as much as the engine's. */
export async function timeEngine(
  engine: Engine,
  documents: readonly Document[],
  queries: readonly string[],
): Promise<Speed> {
  // Once for the compiler of the platform, then for the clock.
  (await engine.build(documents.slice(0, 200)))(queries[0] ?? '');
  const start = performance.now();
  const search = await engine.build(documents);
  const build = performance.now() - start;
  for (const query of queries.slice(0, 20)) search(query);
  const times = queries.map((query) => {
    const begin = performance.now();
    search(query);
    return performance.now() - begin;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? 0;
  return { build, median: at(0.5), p95: at(0.95) };
}
