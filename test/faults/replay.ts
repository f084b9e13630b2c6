import { openStore } from '../server/service.js';
import { bundle } from './bundle.js';
import { nodeBrowser } from './node-browser.js';
import { runSchedule } from './visit.js';
import { createWorld } from './world.js';
const store = await openStore('postgres');
const world = await createWorld(store, await bundle('test/faults/service-process.ts', 'replay'), null);
for (let i = 0; i < Number(process.argv[3] ?? 1); i++)
  console.log(
    await runSchedule(JSON.parse(process.argv[2] ?? ''), world, () => nodeBrowser(world.proxy.endpoint, null), 250),
  );
await world.close();
await store.remove();
