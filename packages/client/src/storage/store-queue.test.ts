import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStore } from './memory-store.js';
import { StoreQueue } from './store-queue.js';

const held = { run: <T>(): Promise<T> => new Promise<T>(() => undefined) };

test('what is in memory waits for no other page, even for one that never lets go', async () => {
  const queue = new StoreQueue(memoryStore(), held, assert.fail);
  await queue.run((store) => store.set('key', 1));
  assert.equal(await queue.run((store) => store.get('key')), 1);
});

test('a store that does not answer is given up for memory, once, and nothing is lost that came after', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let lost = 0;
  const queue = new StoreQueue({ ...memoryStore(), persistent: true }, held, () => lost++);
  const written = queue.run((store) => store.set('key', 1));
  await Promise.resolve();
  t.mock.timers.tick(2000);
  await written;
  assert.equal(await queue.run((store) => store.get('key')), 1);
  assert.equal(lost, 1);
});
