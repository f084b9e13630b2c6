import type { ConsentReply, ConsentRequest, WithdrawalReply, WithdrawalRequest } from '@madoguchi/client/protocol';
import { quotaLeft } from '../records/quotas.js';
import { recordConsent, withdraw } from '../records/receipts.js';
import { once } from '../records/replies.js';
import { fingerprint } from '../rules/fingerprint.js';
import { participantName } from '../rules/participants.js';
import { Refused } from '../rules/refused.js';
import { contentOf } from './content-of.js';
import type { Caller, Service } from './service.js';

/** Records a receipt for the terms in force. */
export function consent(service: Service, request: ConsentRequest, { key, account }: Caller): Promise<ConsentReply> {
  const { database, participants, chooser, quotas } = service;
  const now = service.now();
  const { receipt } = request;
  const keyed = { call: 'consent' as const, key, request, receipt: fingerprint(receipt.id), now };
  return database.transaction((query) =>
    once<ConsentReply>(query, keyed, async () => {
      const { terms } = contentOf(service, receipt.contentId);
      if (receipt.termsHash !== terms.hash || receipt.termsVersion !== terms.version) {
        throw new Refused('consent-stale', { terms });
      }
      const participant = participantName(request.participant, account, participants);
      await recordConsent(query, request, participant, now);
      const quota = chooser.usesAi ? await quotaLeft(query, participant, quotas, now) : null;
      return { recordedAt: now, quota };
    }),
  );
}

/** Takes a consent back, and erases what was kept under it. */
export function withdrawal(service: Service, request: WithdrawalRequest, { key }: Caller): Promise<WithdrawalReply> {
  const now = service.now();
  const receipt = fingerprint(request.receiptId);
  const keyed = { call: 'withdrawal' as const, key, request, receipt, now };
  return service.database.transaction((query) =>
    once<WithdrawalReply>(query, keyed, async () => {
      await withdraw(query, receipt, now);
      return { withdrawnAt: now };
    }),
  );
}
