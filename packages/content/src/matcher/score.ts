import type { EntryIndex, Postings } from './index-entries.js';

/** How well an entry fits a question. */
export interface Ranked {
  /** Its number in the index. */
  readonly entry: number;
  /**
   * Which part of the question's weight its best wording and its answer account for, so that questions can be compared: 0
   * is nothing in common; 1 is all, once each, in a wording of average length (a short wording may reach more).
   */
  readonly fit: number;
}

/** How much an occurrence in an answer counts beside one in a wording. */
const ANSWER_WEIGHT = 0.3;
/** BM25's constants: how slowly repetition stops to matter, and how much the length of a wording and an answer does. */
const SATURATION = 1.2;
const WORDING_LENGTH = 0.5;
const ANSWER_LENGTH = 0.75;

/** How much a token counts by its kind (see `Tokens`). */
function kindWeight(token: string): number {
  switch (token[0]) {
    case '#':
      return 1.5;
    case '2':
      return 0.5;
    case '=':
      return 4;
    default:
      return 1;
  }
}

/**
 * Prepares the ranking of an index: BM25F over the fields wording and answer. Of an entry's wordings the best one
 * counts, not their sum, so that an entry with many aliases is not favoured.
 * @returns for the tokens of a question the entries that share any with it, best first, equal ones by id.
 */
export function createRanking(index: EntryIndex): (tokens: ReadonlySet<string>) => readonly Ranked[] {
  const { entries, postings, entryOf, firstWording } = index;
  const wordingNorms = norms(index.wordingLengths, WORDING_LENGTH);
  const answerNorms = norms(index.answerLengths, ANSWER_LENGTH);

  return (tokens) => {
    const scores = new Float64Array(entryOf.length);
    const inAnswer = new Float64Array(entries.length);
    const raise = (wording: number, by: number): void => void (scores[wording] = (scores[wording] ?? 0) + by);
    let attainable = 0;
    for (const token of tokens) {
      const posting = postings.get(token);
      const weight = kindWeight(token) * rarity(posting, entries.length);
      attainable += weight;
      if (!posting) continue;
      const gain = (frequency: number): number => (weight * frequency * (SATURATION + 1)) / (frequency + SATURATION);
      eachPair(posting.answers, (entry, count) => {
        const frequency = (ANSWER_WEIGHT * count) / (answerNorms[entry] ?? 1);
        inAnswer[entry] = frequency;
        const end = firstWording[entry + 1] ?? 0;
        for (let wording = firstWording[entry] ?? 0; wording < end; wording++) raise(wording, gain(frequency));
      });
      eachPair(posting.wordings, (wording, count) => {
        const already = inAnswer[entryOf[wording] ?? 0] ?? 0;
        raise(wording, gain(already + count / (wordingNorms[wording] ?? 1)) - gain(already));
      });
      eachPair(posting.answers, (entry) => void (inAnswer[entry] = 0));
    }

    const best = new Map<number, number>();
    scores.forEach((score, wording) => {
      const entry = entryOf[wording] ?? 0;
      if (score > (best.get(entry) ?? 0)) best.set(entry, score);
    });
    return [...best]
      .map(([entry, score]) => ({ entry, fit: score / attainable }))
      .sort((a, b) => b.fit - a.fit || a.entry - b.entry);
  };
}

/** Inverse document frequency. What occurs in no wording is as rare as what occurs in one, and not more. */
function rarity(posting: Postings | undefined, entries: number): number {
  const holding = posting?.entries || 1;
  return Math.log(1 + (entries - holding + 0.5) / (holding + 0.5));
}

/** What divides a count for each length: 1 at the average, more for longer texts. */
function norms(lengths: readonly number[], importance: number): readonly number[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return lengths.map((length) => 1 - importance + (importance * length) / average);
}

/** Visits a flat list of pairs. */
function eachPair(pairs: readonly number[], visit: (number: number, count: number) => void): void {
  for (let i = 0; i < pairs.length; i += 2) visit(pairs[i] ?? 0, pairs[i + 1] ?? 0);
}
