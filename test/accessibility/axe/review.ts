import type { Engine } from '../../e2e/driver/page.js';
import { readJudged, type Judged } from '../judged.js';
import { lineOf, type Finding } from './finding.js';

/** What a person has judged, because axe-core cannot. It may be missing where not every drawing of pairs has it. */
export interface ReviewEntry extends Judged {
  /** The engines in which axe asks. */
  readonly engines: readonly Engine[];
}

/** Findings against what is judged. */
export interface Review<F extends Finding> {
  /** Findings that nobody has judged. */
  readonly unmatched: readonly F[];
  /** Entries of this engine that no finding needs. */
  readonly unused: readonly ReviewEntry[];
}

/** Reads `needs-review.json`. @throws where an entry lacks something. */
export function readReview(): readonly ReviewEntry[] {
  return readJudged<ReviewEntry>('needs-review.json', 'engines');
}

/** Holds what axe could not tell against what is judged. */
export function review<F extends Finding>(
  incomplete: readonly F[],
  entries: readonly ReviewEntry[],
  engine: Engine,
): Review<F> {
  const own = entries.filter(({ engines }) => engines.includes(engine));
  const used = new Set<ReviewEntry>();
  const unmatched = incomplete.filter((finding) => {
    const entry = own.find(({ rule, where }) => rule === finding.rule && new RegExp(where).test(lineOf(finding)));
    if (entry) used.add(entry);
    return !entry;
  });
  return { unmatched, unused: own.filter((entry) => !entry.sometimes && !used.has(entry)) };
}
