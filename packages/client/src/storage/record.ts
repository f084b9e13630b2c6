import type { Language } from '@madoguchi/content';
import type { Message } from '../session/message.js';
import type { Receipt } from '../session/snapshot.js';
import type { AnswerRequest } from '../transports/transport.js';

/** The decision about the terms: the only thing kept without consent. */
export type StoredConsent =
  | { readonly decision: 'accepted'; readonly receipt: Receipt }
  | {
      readonly decision: 'declined' | 'withdrawn';
      readonly contentId: string;
      readonly termsVersion: string;
      readonly termsHash: string;
      readonly at: number;
    };

/** A conversation as it is kept after consent. It holds ids and times; no typed text ever. */
export interface StoredConversation {
  readonly contentId: string;
  readonly contentVersion: string;
  readonly language: Language;
  readonly path: readonly string[];
  readonly messages: readonly Message[];
  /** See the snapshot's. */
  readonly unanswered: AnswerRequest | null;
  /** See the snapshot's. */
  readonly begunAt?: number | undefined;
  /** ms since the epoch; older than the content's retention means forgotten. */
  readonly savedAt: number;
}
