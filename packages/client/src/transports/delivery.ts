import type { Language } from '@madoguchi/content';
import type { Receipt } from '../session/snapshot.js';

/**
 * What a backend has to hear of, sooner or later, once. It waits in the outbox until it is taken. `key` is the idempotency key: the
 * same for every attempt.
 */
export type Delivery =
  | { readonly type: 'consent'; readonly key: string; readonly receipt: Receipt; readonly language: Language }
  | { readonly type: 'withdrawal'; readonly key: string; readonly receiptId: string; readonly at: number }
  | {
      readonly type: 'feedback';
      readonly key: string;
      readonly receiptId: string;
      readonly entryId: string;
      readonly value: 'helped' | 'not-helped';
    };

/** `taken`: it arrived, or need not any more. `refused`: it will never be taken. `later`: it has to be tried again. */
export type DeliveryResult = 'taken' | 'refused' | 'later';

/** The receipt that a delivery is about. */
export function receiptOf(delivery: Delivery): string {
  return delivery.type === 'consent' ? delivery.receipt.id : delivery.receiptId;
}
