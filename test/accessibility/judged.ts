import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/run.mjs';

/** What a checker cannot tell, and has been judged. */
export interface Judged {
  /** Id of the checker's rule. */
  readonly rule: string;
  /** A regular expression over what was found: another element is not forgiven. */
  readonly where: string;
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
  /** Whether it may be missing, since not every run comes upon it. Default: false. */
  readonly sometimes?: boolean;
}

/**
 * Reads a file of what is judged.
 * @param name - The file, in this folder.
 * @param scope - The member that says where a judgement counts.
 * @throws where an entry lacks something.
 */
export function readJudged<T extends Judged>(name: string, scope: keyof T): readonly T[] {
  const text = readFileSync(join(ROOT, 'test/accessibility', name), 'utf8');
  const { entries } = JSON.parse(text) as { readonly entries: readonly T[] };
  for (const entry of entries) {
    const whole = (['rule', 'where', 'who', 'why', 'seen', 'by'] as const).every((key) => entry[key]);
    const isSomewhere = (entry[scope] as readonly string[] | undefined)?.length;
    if (!whole || !isSomewhere) throw new Error(`an entry that lacks something: ${JSON.stringify(entry)}`);
    if (!/^\d{4}-\d\d-\d\d$/.test(entry.when)) throw new Error(`not a date: ${entry.when}`);
  }
  return entries;
}
