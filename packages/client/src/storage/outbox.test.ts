import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Delivery, DeliveryResult } from '../transports/delivery.js';
import { memoryStore } from './memory-store.js';
import { enqueued, openOutbox, Outbox, parseOutbox } from './outbox.js';
import { StoreQueue } from './store-queue.js';

const receipt = { id: 'r', contentId: 'c', termsVersion: '1', termsHash: 'h', at: 1 };
const consent: Delivery = { type: 'consent', key: 'r', receipt, language: 'ja' };
const feedback = (key: string, receiptId = 'r'): Delivery => ({
  ...{ type: 'feedback', key, receiptId, entryId: 'e', value: 'helped' },
});
const withdrawal: Delivery = { type: 'withdrawal', key: 'w', receiptId: 'r', at: 2 };
const keys = (waiting: readonly Delivery[]): string[] => waiting.map(({ key }) => key);

function outbox(deliver: (delivery: Delivery) => DeliveryResult | Promise<DeliveryResult>, values = memoryStore()) {
  const store = new StoreQueue(values, { run: (_, task) => task() }, () => undefined);
  const waiting = async (): Promise<string[]> => keys(parseOutbox(await values.get('madoguchi/c/outbox')));
  return { box: new Outbox(store, 'c', async (each) => deliver(each)), waiting, values };
}

test('things wait in the order in which they happened; the same thing waits once', () => {
  const waiting = [consent, feedback('1'), feedback('2')].reduce(enqueued, [] as readonly Delivery[]);
  assert.deepEqual(keys(waiting), ['r', '1', '2']);
  assert.deepEqual(keys(enqueued(waiting, feedback('1'))), ['r', '2', '1']);
});

test('a withdrawal takes with it what waited under its consent, and nothing else', () => {
  const waiting = [consent, feedback('1'), feedback('2', 'other')];
  assert.deepEqual(keys(enqueued(waiting, withdrawal)), ['2', 'w']);
});

test('of more than a hundred the oldest feedback goes, never a consent or a withdrawal', () => {
  const many = Array.from({ length: 120 }, (_, n) => feedback(String(n)));
  const waiting = [consent, ...many].reduce(enqueued, [] as readonly Delivery[]);
  assert.equal(waiting.length, 100);
  assert.deepEqual(keys(waiting).slice(0, 2), ['r', '21']);
});

test('what a store holds is parsed: what is not of here is dropped, the rest stays', () => {
  const broken = [null, 'x', { type: '__proto__' }, { type: 'feedback', key: 1 }, { ...withdrawal, at: 'now' }];
  assert.deepEqual(parseOutbox([broken[0], consent, ...broken, withdrawal]), [consent, withdrawal]);
  for (const value of [undefined, null, 'text', { 0: consent }]) assert.deepEqual(parseOutbox(value), []);
});

test('it is in the store before it is sent, and leaves it when it was taken or refused', async () => {
  const seen: unknown[] = [];
  const { box, waiting } = outbox(async ({ key }) => {
    seen.push([key, await waiting()]);
    return key === '1' ? 'refused' : 'taken';
  });
  await box.add(consent);
  await box.add(feedback('1'));
  assert.deepEqual(seen, [
    ['r', ['r']],
    ['1', ['1']],
  ]);
  assert.deepEqual(await waiting(), []);
});

test('what is put off stays, and what comes after it does not overtake it', async () => {
  let open = false;
  const seen: string[] = [];
  const deliver = ({ key }: Delivery): DeliveryResult => {
    seen.push(key);
    return open ? 'taken' : 'later';
  };
  const first = outbox(deliver);
  await first.box.add(consent);
  await first.box.add(feedback('1'));
  first.box.close();
  assert.deepEqual(seen, ['r', 'r']);
  assert.deepEqual(await first.waiting(), ['r', '1']);
  // Another page, another day: the same keys.
  open = true;
  seen.length = 0;
  const second = outbox(deliver, first.values);
  await second.box.send();
  assert.deepEqual(seen, ['r', '1']);
  assert.deepEqual(await second.waiting(), []);
});

test('what is put off is tried again by itself, until it is closed', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    let tries = 0;
    let tried = (): void => undefined;
    const { box } = outbox(() => {
      tries++;
      tried();
      return 'later';
    });
    await box.add(consent);
    assert.equal(tries, 1);
    const again = new Promise<void>((resolve) => (tried = resolve));
    mock.timers.tick(30_000);
    await again;
    await box.send();
    assert.equal(tries, 2, 'what is on its way is not sent once more');
    box.close();
    mock.timers.tick(120_000);
    assert.equal(tries, 2);
  } finally {
    mock.timers.reset();
  }
});

test('an outbox that is opened for a session which has ended sends nothing; what waits stays', async () => {
  const ended = new AbortController();
  ended.abort();
  const values = memoryStore();
  const store = new StoreQueue(values, { run: (_, task) => task() }, () => undefined);
  const sent: Delivery[] = [];
  const deliver = async (delivery: Delivery): Promise<DeliveryResult> => {
    sent.push(delivery);
    return 'later';
  };
  const transport = { kind: 'remote' as const, deliver, async *answer() {} };
  await openOutbox({ store, signal: ended.signal }, 'c', transport).add(consent);
  assert.deepEqual(sent, []);
  assert.deepEqual(keys(parseOutbox(await values.get('madoguchi/c/outbox'))), ['r']);
});
