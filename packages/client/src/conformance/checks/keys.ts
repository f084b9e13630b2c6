import type { Check } from './check.js';
import { expect } from '../probe.js';
import { consentBody, consented, left, replayed, same, turnBody } from './steps.js';

/** Nothing twice. */
export const KEY_CHECKS: readonly Check[] = [
  {
    name: 'replay',
    rule: 'The same request with the same key gives the stored reply, and is counted once.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const first = await replayed(probe, 'turn', body, probe.id());
      const next = await probe.call('turn', body, probe.id());
      const [before, after] = [left(first), left(probe.reply('turn', next))];
      if (before !== null && after !== null) {
        expect(before - after <= 1, `${before} questions were left, and after one more only ${after}`, next);
      }
    },
  },
  {
    name: 'replay-at-once',
    rule: 'The same request eight times at once is done once.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const key = probe.id();
      const all = await Promise.all(Array.from({ length: 8 }, () => probe.call('turn', body, key)));
      const done = all.filter(({ status }) => status === 200);
      for (const each of all) if (each.status !== 200) probe.refused(each, 'in-progress');
      const last = done[0] ?? (await probe.call('turn', body, key));
      for (const each of done) same(probe.reply('turn', last), probe.reply('turn', each), each);
      const next = await probe.call('turn', body, probe.id());
      const [before, after] = [left(probe.reply('turn', last)), left(probe.reply('turn', next))];
      if (before !== null && after !== null) {
        expect(before - after <= 1, `eight at once were counted: ${before} left, then ${after}`, next);
      }
    },
  },
  {
    name: 'key-reused',
    rule: 'A key that is used again with other content is refused.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      const key = probe.id();
      probe.reply('turn', await probe.call('turn', body, key));
      probe.refused(await probe.call('turn', { ...body, scope: 'all' }, key), 'key-reused');
    },
  },
  {
    name: 'key-order',
    rule: 'The same content with its fields in another order is the same request.',
    async run(probe) {
      const body = turnBody(probe, await consented(probe));
      await replayed(probe, 'turn', body, probe.id(), Object.fromEntries(Object.entries(body).reverse()));
    },
  },
  {
    name: 'key-missing',
    rule: 'A call that needs a key is refused without one.',
    async run(probe) {
      probe.refused(await probe.call('turn', turnBody(probe, await consented(probe)), null), 'key-missing');
      probe.refused(await probe.call('consent', consentBody(probe), 'short'), 'key-missing');
    },
  },
];
