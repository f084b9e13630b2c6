import { readJudged, type Judged } from '../judged.js';

/** Something that the second checker does not call right. */
export interface Finding {
  readonly state: string;
  readonly rule: string;
  /** The checker's own word for how sure it is: only `VIOLATION/FAIL` is a failure for certain. */
  readonly level: string;
  readonly message: string;
  readonly snippet: string;
}

/** What the checker wants a person to judge, in the states in which it asks. It may be missing where it depends on the scroll. */
export interface ReviewEntry extends Judged {
  /** Ids of states of the gallery; `*` is all of them. */
  readonly states: readonly string[];
}

/** Reads `second-checker-review.json`. @throws where an entry lacks something, or a rule has two. */
export function readReview(): readonly ReviewEntry[] {
  const entries = readJudged<ReviewEntry>('second-checker-review.json', 'states');
  const rules = entries.map(({ rule }) => rule);
  if (new Set(rules).size < rules.length) throw new Error(`a rule has two entries: ${rules.join()}`);
  return entries;
}

/**
 * Holds what was found against what is judged, state by state: a judgement of one state forgives nothing in another. A failure for
 * certain is never forgiven.
 * @returns what nobody has judged, and what is judged but comes up no more, each as a line.
 */
export function review(
  findings: readonly Finding[],
  entries: readonly ReviewEntry[],
  states: readonly string[],
): { readonly unjudged: readonly string[]; readonly unused: readonly string[] } {
  const judged = new Map<string, ReviewEntry>(
    entries.flatMap((entry) =>
      (entry.states.includes('*') ? states : entry.states).map((state) => [`${state}: ${entry.rule}`, entry] as const),
    ),
  );
  const used = new Set<string>();
  const unjudged = findings.flatMap(({ state, rule, level, message, snippet }) => {
    const key = `${state}: ${rule}`;
    const entry = judged.get(key);
    if (level !== 'VIOLATION/FAIL' && entry && new RegExp(entry.where).test(snippet)) {
      used.add(key);
      return [];
    }
    return [`${key} (${level}) ${message} ${snippet.slice(0, 120)}`];
  });
  const unused = [...judged].filter(([key, { sometimes }]) => !sometimes && !used.has(key)).map(([key]) => key);
  return { unjudged, unused };
}
