import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openStore, skipped, type Store } from '../server/service.js';
import { bundle } from './bundle.js';
import { MUTANTS, type Mutant } from './mutant.js';
import { nodeBrowser } from './node-browser.js';
import { schedules, twoTabSchedules } from './schedule.js';
import { search } from './search.js';
import { createWorld } from './world.js';

// No question lost, no answer doubled, no quota counted twice: on any network of 200, and on 10,000 by `npm run test:faults`.

const RUNS = Number(process.env['FAULT_SCHEDULES'] ?? 200);
/** The network of the test is near. Milliseconds. */
const STALL_MS = 250;

describe('a visit over a bad network', { skip: skipped('postgres') }, () => {
  let store: Store;
  let service = '';
  before(async () => {
    store = await openStore('postgres');
    service = await bundle('test/faults/service-process.ts', 'fault-service');
  });
  after(async () => {
    rmSync(service, { force: true });
    await store.remove();
  });

  const goesWrong = async (mutant: Mutant | null, runs: number, visits = schedules): ReturnType<typeof search> => {
    const world = await createWorld(store, service, mutant);
    const open = (): ReturnType<typeof nodeBrowser> => nodeBrowser(world.proxy.endpoint, mutant);
    try {
      return await search(visits, runs, { world, open, stall: STALL_MS, shrink: mutant === null });
    } finally {
      await world.close();
    }
  };

  test(`on ${RUNS} networks nothing is lost, doubled or counted twice`, async () => {
    const found = await goesWrong(null, RUNS);
    assert.equal(found && JSON.stringify(found, null, 1), null);
  });

  test('nor where things are done in two tabs at once', async () => {
    const found = await goesWrong(null, Math.ceil(RUNS / 10), twoTabSchedules);
    assert.equal(found && JSON.stringify(found, null, 1), null);
  });

  for (const mutant of MUTANTS) {
    test(`without ${mutant} something goes wrong`, async () => {
      const found = await goesWrong(mutant, 400, mutant === 'lock' ? twoTabSchedules : schedules);
      assert.ok(found, 'nobody missed it');
      console.log(`without ${mutant}: ${found.faults.join('; ')}`);
    });
  }
});
