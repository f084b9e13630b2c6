import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../e2e/driver/page.js';
import { ROOT } from '../../tools/run.mjs';
import { lineOf, type Finding } from './finding.js';

/** What a person has judged, because axe-core cannot. */
export interface ReviewEntry {
  /** Id of axe's rule. */
  readonly rule: string;
  /** A regular expression over the finding's selector, HTML and reason. */
  readonly where: string;
  /** The engines in which axe asks. */
  readonly engines: readonly Engine[];
  /** Who has to look: a role, not a name. */
  readonly who: string;
  /** Why a machine cannot tell. */
  readonly why: string;
  /** What was seen. */
  readonly seen: string;
  /** Who has looked: a person by role, or a program. */
  readonly by: string;
  /** When it was looked at, `YYYY-MM-DD`. */
  readonly when: string;
  /** Whether it needs a combination that not every drawing of pairs has; all combinations have it. Default: false. */
  readonly sometimes?: boolean;
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
  const text = readFileSync(join(ROOT, 'test/accessibility/needs-review.json'), 'utf8');
  const { entries } = JSON.parse(text) as { readonly entries: readonly ReviewEntry[] };
  for (const entry of entries) {
    for (const key of ['rule', 'where', 'engines', 'who', 'why', 'seen', 'by', 'when'] as const) {
      if (!entry[key]?.length) throw new Error(`an entry without ${key}: ${JSON.stringify(entry)}`);
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(entry.when)) throw new Error(`not a date: ${entry.when}`);
  }
  return entries;
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
