import type { Engine } from '../../e2e/driver/page.js';
import type { Combination } from './combination.js';
import type { Finding } from './finding.js';
import { openAxe } from './open-axe.js';

/** A finding, and in which combination it was made. */
export interface FindingThere extends Finding {
  /** The values, with spaces between them. */
  readonly shown: string;
}

/** What axe-core found in many combinations. */
export interface Found {
  /** What is wrong, a line each: with what it was shown, and what axe says. */
  readonly faults: readonly string[];
  /** What axe cannot tell. */
  readonly incomplete: readonly FindingThere[];
}

/**
 * Runs axe over all of these.
 * @param gallery address of the gallery's index.
 * @param browsers how many at a time, where the engine can. Default 2.
 * @param progress told after each combination how many are done.
 */
export async function lookEverywhere(
  engine: Engine,
  gallery: string,
  combinations: readonly Combination[],
  { browsers = 2, progress }: { readonly browsers?: number; readonly progress?: (done: number) => void } = {},
): Promise<Found> {
  const faults: string[] = [];
  const incomplete: FindingThere[] = [];
  // What is loaded for one width is looked at before the other one: changing a window's size takes time.
  const rest = [...combinations].sort((one, other) => Number(one.width) - Number(other.width)).values();
  let done = 0;

  async function work(): Promise<void> {
    const axe = await openAxe(engine, gallery);
    try {
      for (const combination of rest) {
        const shown = Object.values(combination).join(' ');
        try {
          const found = await axe.look(combination);
          faults.push(
            ...found.violations.map(({ rule, target, html, says }) => [shown, rule, target, html, says].join(' | ')),
          );
          incomplete.push(...found.incomplete.map((finding) => ({ ...finding, shown })));
        } catch (error) {
          faults.push(`${shown} | ${String(error)}`);
        }
        done++;
        progress?.(done);
      }
    } finally {
      await axe.close();
    }
  }

  // WebKit's driver has one session at a time.
  await Promise.all(Array.from({ length: engine === 'webkit' ? 1 : browsers }, work));
  return { faults, incomplete };
}
