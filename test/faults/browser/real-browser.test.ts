import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { closeEngines, engines, openPage } from '../../e2e/driver/engines.js';
import { openStore, skipped, type Store } from '../../server/service.js';
import { bundle } from '../bundle.js';
import { search } from '../search.js';
import { schedules, twoTabSchedules } from '../schedule.js';
import { createWorld, type World } from '../world.js';
import { realBrowser } from './real-browser.js';

// The same as in Node, with real pages: a browser's own store and locks, its reloads in the middle of a question, and two of its tabs.

const RUNS = Number(process.env['BROWSER_FAULT_SCHEDULES'] ?? 20);
/** A page and its backend are near; but a browser takes its time. Milliseconds. */
const STALL_MS = 500;

describe('a visit over a bad network, in a real browser', { skip: skipped('postgres') }, () => {
  let store: Store;
  let service = '';
  let script = '';
  let world: World;
  before(async () => {
    [store, service, script] = await Promise.all([
      openStore('postgres'),
      bundle('test/faults/service-process.ts', 'fault-service'),
      bundle('test/faults/browser/page.ts', 'fault-page', 'browser'),
    ]);
    world = await createWorld(store, service, null);
  });
  after(async () => {
    await world.close();
    await store.remove();
    for (const file of [service, script]) rmSync(file, { force: true });
    await closeEngines();
  });

  for (const engine of engines) {
    test(`${engine}: on ${RUNS} networks nothing is lost, doubled or counted twice`, async () => {
      const page = await openPage(engine);
      try {
        const visits = fc.oneof({ weight: 4, arbitrary: schedules }, { weight: 1, arbitrary: twoTabSchedules });
        const open = (): ReturnType<typeof realBrowser> => realBrowser(page, world.proxy.endpoint, script);
        const found = await search(visits, RUNS, { world, open, stall: STALL_MS, shrink: false });
        assert.equal(found && JSON.stringify(found, null, 1), null);
      } finally {
        await page.close();
      }
    });
  }
});
