import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { openStore, skipped, type Store } from '../server/service.js';
import { schedules, twoTabSchedules, type Schedule } from './fault.js';
import { MUTANTS, type Mutant } from './mutant.js';
import { runSchedule } from './run-schedule.js';
import { createWorld } from './world.js';

// No question lost, no answer doubled, no quota counted twice: on any network of 200, and on 10,000 by `npm run test:faults`.

const RUNS = Number(process.env['FAULT_SCHEDULES'] ?? 200);
const name = skipped('postgres') ? 'embedded' : 'postgres';

let store: Store;
before(async () => void (store = await openStore(name)));
after(() => store.remove());

/** Runs schedules until one goes wrong. @returns the first that does, at its smallest; `null`: all were right. */
async function search(
  mutant: Mutant | null,
  runs: number,
  visits = schedules,
): Promise<{ schedule: Schedule; faults: string[] } | null> {
  const world = await createWorld(store, mutant);
  try {
    let faults: string[] = [];
    const property = fc.asyncProperty(visits, async (schedule) => {
      const found = await runSchedule(schedule, world);
      if (found.length) faults = found;
      return found.length === 0;
    });
    const seed = Number(process.env['FAULT_SEED'] ?? 20261127);
    const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: mutant !== null });
    if (!result.failed) return null;
    if (!result.counterexample) throw new Error('a schedule could not be run', { cause: result.errorInstance });
    return { schedule: result.counterexample[0], faults: faults.length ? faults : [String(result.errorInstance)] };
  } finally {
    await world.close();
  }
}

describe(`a visit over a bad network, against the server on ${name}`, () => {
  test(`on ${RUNS} networks nothing is lost, doubled or counted twice`, async () => {
    const found = await search(null, RUNS);
    assert.equal(found && JSON.stringify(found, null, 1), null);
  });

  test('nor where things are done in two tabs at once', async () => {
    const found = await search(null, Math.ceil(RUNS / 10), twoTabSchedules);
    assert.equal(found && JSON.stringify(found, null, 1), null);
  });

  for (const mutant of MUTANTS) {
    test(`without ${mutant} something goes wrong`, async () => {
      const found = await search(mutant, 400, mutant === 'lock' ? twoTabSchedules : schedules);
      assert.ok(found, 'nobody missed it');
      console.log(`without ${mutant}: ${found.faults.join('; ')}`);
    });
  }
});
