import { consentOf, withdrawnAt } from '../records/receipts.js';
import { fingerprint } from '../rules/fingerprint.js';
import { Refused } from '../rules/refused.js';
import type { Service } from './service.js';

/** What the operator says of itself on receipts. */
export interface Controller {
  readonly name: string;
  /** Where a person reaches it: an address, a phone number. */
  readonly contact: string;
  /** Where the terms and the privacy notice are published. */
  readonly notice: string;
}

/** What kinds of data are kept under a consent, by the columns of the tables. Nothing else is. */
const KEPT = [
  ...[
    'receipt-hash',
    'participant-hash',
    'participant-kind',
    'key-hash',
    'request-hash',
    'language',
    'times',
    'versions',
  ],
  ...[
    'term-ids',
    'choice-ids',
    'faq-ids',
    'scope',
    'decision',
    'result',
    'found-by',
    'chooser',
    'duration',
    'feedback',
  ],
] as const;

/**
 * A consent as a receipt that its holder can keep; whoever has its id has it. Fields after ISO/IEC TS 27560:2023 (consent record
 * information structure): header, principal, notice, processing, event.
 *
 * @throws Refused `consent-required` where nothing is known of it
 */
export async function receiptOf(service: Service, receiptId: string, controller: Controller | null): Promise<object> {
  const { database, retention, published } = service;
  const receipt = fingerprint(receiptId);
  return database.transaction(async (query) => {
    const found = await consentOf(query, receipt);
    const gone = found ? null : await withdrawnAt(query, receipt);
    const header = { schema: 'ISO/IEC TS 27560:2023', recordId: receiptId, issuedAt: service.now() };
    if (gone !== null) return { header, events: [{ type: 'withdrawn', at: gone }], state: 'withdrawn' };
    const [only] = published.values();
    if (!found) throw new Refused('consent-required', only && { terms: only.terms });
    return {
      header,
      principal: { kind: found.participantKind },
      controller,
      notice: {
        ...{ contentId: found.contentId, version: found.termsVersion, hash: found.termsHash, language: found.language },
        address: controller?.notice ?? null,
      },
      processing: {
        purposes: ['choose-published-answer', 'improve-published-answers', 'count-quota'],
        lawfulBasis: 'consent',
        data: KEPT,
        retentionDays: retention.days,
        receiptRetentionDays: retention.receiptDays,
      },
      events: [
        { type: 'given', at: found.agreedAt },
        { type: 'recorded', at: found.recordedAt },
      ],
      state: 'given',
    };
  });
}
