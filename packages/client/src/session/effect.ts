import type { Language, ShardRef } from '@madoguchi/content';
import type { AnswerRequest } from '../transports/transport.js';
import type { Delivery } from '../transports/delivery.js';
import type { StoredConsent, StoredConversation } from '../storage/record.js';
import type { SearchScope } from './message.js';

/** What the host page is told. No event carries typed text. */
export type SessionEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }
  | {
      readonly type: 'consent';
      readonly decision: 'accepted' | 'declined' | 'withdrawn';
      readonly termsVersion: string;
    }
  | { readonly type: 'question'; readonly termIds: readonly string[] }
  | { readonly type: 'answer'; readonly entryId: string; readonly foundBy: 'choice' | 'search' | 'ai' }
  | { readonly type: 'no-answer'; readonly reason: string }
  | { readonly type: 'hand-off' }
  | { readonly type: 'feedback'; readonly entryId: string; readonly value: 'helped' | 'not-helped' }
  | { readonly type: 'error'; readonly code: string };

/** What the session asks the outside to do. The runner carries it out and feeds the result back as an input. */
export type Effect =
  | { readonly type: 'load-content' }
  | { readonly type: 'load-live' }
  | { readonly type: 'load-part'; readonly part: string; readonly ref: ShardRef; readonly language: Language }
  | { readonly type: 'read-store' }
  | { readonly type: 'write-consent'; readonly record: StoredConsent }
  | { readonly type: 'write-conversation'; readonly record: StoredConversation }
  /** Erase the conversation; with `all`, everything of every version (a `write-consent` follows). */
  | { readonly type: 'erase'; readonly all: boolean }
  /** Read the text in the page. The only effect that holds typed text, and it leaves nothing behind. */
  | {
      readonly type: 'match';
      readonly turnId: string;
      readonly text: string;
      /** Topics to search in, and entries to leave out. */
      readonly topics: readonly string[];
      readonly without: readonly string[];
      /** Topics that are likelier than others: those of the first choice. */
      readonly near: readonly string[];
      /** Whether words that call for help are looked for first. */
      readonly safety: boolean;
      readonly scope: SearchScope;
    }
  | { readonly type: 'answer'; readonly request: AnswerRequest }
  /** Tell the backend of this, and of what it has not heard of yet; with `null` only of the latter. */
  | { readonly type: 'deliver'; readonly delivery: Delivery | null }
  /** Ask the backend what its service can do at the moment. */
  | { readonly type: 'ask-status' }
  /** Stop `match` or `answer` of this turn. */
  | { readonly type: 'abort'; readonly turnId: string }
  | { readonly type: 'emit'; readonly event: SessionEvent };
