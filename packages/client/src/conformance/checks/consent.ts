import type { Check } from './check.js';
import { consentBody, consented, replayed, turnBody, wanted } from './steps.js';

/** Consent, and what hangs on it. */
export const CONSENT_CHECKS: readonly Check[] = [
  {
    name: 'consent',
    rule: 'A receipt for the terms in force is recorded, once.',
    async run(probe) {
      const body = consentBody(probe);
      await replayed(probe, 'consent', body, body.receipt.id);
    },
  },
  {
    name: 'consent-stale',
    rule: 'A receipt for other terms is refused, and the terms in force are named.',
    async run(probe) {
      const body = consentBody(probe);
      const receipt = { ...body.receipt, termsHash: `${'A'.repeat(43)}=` };
      const received = await probe.call('consent', { ...body, receipt }, receipt.id);
      wanted(probe, probe.refused(received, 'consent-stale'), received);
    },
  },
  {
    name: 'consent-required',
    rule: 'A question without a receipt on record is refused, and the terms in force are named.',
    async run(probe) {
      const received = await probe.call('turn', turnBody(probe, probe.id()), probe.id());
      wanted(probe, probe.refused(received, 'consent-required'), received);
      const feedback = { receiptId: probe.id(), entryId: probe.content.entryIds[0], value: 'helped' };
      probe.refused(await probe.call('feedback', feedback, probe.id()), 'consent-required');
    },
  },
  {
    name: 'withdrawal',
    rule: 'A withdrawn consent is none any more; withdrawing again, or what nobody knows, succeeds.',
    async run(probe) {
      const receiptId = await consented(probe);
      const withdraw = async (of: string): Promise<void> => {
        probe.reply('withdrawal', await probe.call('withdrawal', { receiptId: of, at: probe.now() }, probe.id()));
      };
      const body = turnBody(probe, receiptId);
      const key = probe.id();
      probe.reply('turn', await probe.call('turn', body, key));
      await withdraw(receiptId);
      await withdraw(receiptId);
      await withdraw(probe.id());
      probe.refused(await probe.call('turn', body, probe.id()), 'consent-required');
      // Nothing of it is kept, stored replies neither.
      probe.refused(await probe.call('turn', body, key), 'consent-required');
    },
  },
];
