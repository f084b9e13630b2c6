import fc from 'fast-check';
import type { Schedule } from './schedule.js';
import type { Browser } from './tab.js';
import { runSchedule } from './visit.js';
import type { World } from './world.js';

const SEED = Number(process.env['FAULT_SEED'] ?? 20261127);

/** Where visits take place. */
export interface Place {
  readonly world: World;
  /** A browser that keeps nothing yet. */
  readonly open: () => Browser | Promise<Browser>;
  /** A request that brings nothing for so long is given up. Milliseconds. */
  readonly stall: number;
  /** Whether what went wrong is looked for in smaller schedules, too. */
  readonly shrink: boolean;
}

/** Runs schedules until one goes wrong. @returns it, and what went wrong; `null`: nothing did. */
export async function search(
  visits: fc.Arbitrary<Schedule>,
  runs: number,
  { world, open, stall, shrink }: Place,
): Promise<{ readonly schedule: Schedule; readonly faults: readonly string[] } | null> {
  const found = new Map<Schedule, readonly string[]>();
  const property = fc.asyncProperty(visits, async (schedule) => {
    const faults = await runSchedule(schedule, world, open, stall);
    found.set(schedule, faults);
    return faults.length === 0;
  });
  const result = await fc.check(property, { numRuns: runs, seed: SEED, endOnFailure: !shrink });
  if (!result.failed) return null;
  if (!result.counterexample) throw new Error('a schedule could not be run', { cause: result.errorInstance });
  const [schedule] = result.counterexample;
  return { schedule, faults: found.get(schedule) ?? [String(result.errorInstance)] };
}
