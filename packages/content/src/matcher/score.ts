import type { EntryIndex, Posting } from './index-entries.js';
import { WEIGHTS } from './tokens.js';

/** How well an entry fits a question. */
export interface Ranked {
  /** Its number in the index. */
  readonly entry: number;
  /** The weight of what it shares with the question. */
  readonly score: number;
  /** The same as a part of the question's whole weight: 0 is nothing in common. */
  readonly fit: number;
}

/** How much an occurrence counts in the question, an alias, the answer; and how much the length of each field does. */
export const FIELD_WEIGHTS = [1, 0.85, 0.46] as const;
const FIELD_LENGTHS = [0.6, 0.9, 0.8] as const;
/** BM25's constant: how slowly repetition stops to matter. */
const SATURATION = 0.85;
/** How much an entry that has a token in its answer only counts for the token's rarity. */
const ANSWER_RARITY = 0.2;
/** A part of a content is scored as if it had so many entries, so that confidence means the same in it and in the whole. */
const AT_LEAST = 150;

/**
 * Prepares the ranking of an index: BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) over
 * question, aliases and answer.
 * @param prior - What an entry's score is multiplied by, whatever the question. Default 1.
 * @returns for the tokens of a question the entries that share any with it, best first, equal ones by id.
 */
export function createRanking(
  { entries, postings, lengths }: EntryIndex,
  prior: (entry: number) => number = () => 1,
): (tokens: Iterable<string>) => readonly Ranked[] {
  const norms = lengths.map((field, number) => normsOf(field, FIELD_LENGTHS[number] ?? 0));

  return (tokens) => {
    const scores = new Float64Array(entries.length);
    let attainable = 0;
    for (const token of tokens) {
      const posting = postings.get(token);
      const weight = (WEIGHTS[token.charAt(0)] ?? 0) * rarity(posting, entries.length);
      attainable += weight;
      const counts = posting?.counts ?? [];
      for (let at = 0; at < counts.length; at += 4) {
        const entry = counts[at] ?? 0;
        let frequency = 0;
        for (const [field, fieldWeight] of FIELD_WEIGHTS.entries()) {
          const count = counts[at + 1 + field];
          if (count) frequency += (fieldWeight * count) / (norms[field]?.[entry] ?? 1);
        }
        scores[entry] = (scores[entry] ?? 0) + (weight * frequency * (SATURATION + 1)) / (frequency + SATURATION);
      }
    }
    const ranked: Ranked[] = [];
    scores.forEach((sum, entry) => {
      const score = sum * prior(entry);
      if (score) ranked.push({ entry, score, fit: score / attainable });
    });
    return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
  };
}

/** Inverse document frequency. What occurs nowhere is as rare as what occurs once, and not more. */
function rarity(posting: Posting | undefined, entries: number): number {
  const all = Math.max(entries, AT_LEAST);
  const holding = (posting && posting.wordings + ANSWER_RARITY * posting.answers) || 1;
  return Math.log(1 + (all - Math.min(holding, all) + 0.5) / (holding + 0.5));
}

/** What divides a count for each length: 1 at the average, more for longer texts. */
function normsOf(lengths: readonly number[], importance: number): readonly number[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return lengths.map((length) => 1 - importance + (importance * length) / average);
}
