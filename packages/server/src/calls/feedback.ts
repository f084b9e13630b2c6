import type { FeedbackReply, FeedbackRequest } from '@madoguchi/client/protocol';
import { consentOf, holding } from '../records/receipts.js';
import { once } from '../records/replies.js';
import { fingerprint } from '../rules/fingerprint.js';
import { Refused } from '../rules/refused.js';
import { contentOf } from './content-of.js';
import type { Caller, Service } from './service.js';

/** Keeps whether an answer helped; a later word on the same answer replaces the earlier one. */
export function feedback(service: Service, request: FeedbackRequest, { key }: Caller): Promise<FeedbackReply> {
  const now = service.now();
  const receipt = fingerprint(request.receiptId);
  const keyed = { call: 'feedback' as const, key, request, receipt, now };
  return service.database.transaction((query) =>
    once<FeedbackReply>(query, keyed, async () => {
      const found = await consentOf(query, receipt);
      const [only] = service.published.values();
      if (!found) throw new Refused('consent-required', only && { terms: only.terms });
      const { terms, entryIds } = contentOf(service, found.contentId);
      holding(found, terms);
      if (!entryIds.has(request.entryId)) throw new Refused('unknown-id', { pointer: '/entryId' });
      await query(
        `INSERT INTO feedback (receipt, entry_id, value, at) VALUES ($1, $2, $3, $4)
          ON CONFLICT (receipt, entry_id) DO UPDATE SET value = excluded.value, at = excluded.at`,
        [receipt, request.entryId, request.value, now],
      );
      return { recordedAt: now };
    }),
  );
}
