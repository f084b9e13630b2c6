import type { ContentErrorCode, Live, Manifest } from '@madoguchi/content';
import type { Decision } from '@madoguchi/content/matcher';
import type { Shard } from '@madoguchi/content/shards';
import type { AnswerEvent, ServiceStatus } from '../transports/transport.js';
import type { Intent } from './intent.js';
import type { StoredConsent, StoredConversation } from '../storage/record.js';

/** What an effect brought back. Already parsed: nothing untrusted is in here but ids, which are checked on use. */
export type Result =
  | { readonly type: 'content-loaded'; readonly manifest: Manifest }
  | { readonly type: 'content-failed'; readonly code: ContentErrorCode }
  | { readonly type: 'live-loaded'; readonly live: Live }
  /** The live files did not come, or not soon: the published answers are shown without them. */
  | { readonly type: 'live-failed'; readonly code?: ContentErrorCode }
  | {
      readonly type: 'part-loaded';
      readonly part: string;
      readonly shard: Shard;
    }
  | { readonly type: 'part-failed'; readonly part: string; readonly code: ContentErrorCode }
  /** What the store held; `null` where it held nothing usable. */
  | {
      readonly type: 'stored-read';
      readonly consent: StoredConsent | null;
      readonly conversation: StoredConversation | null;
      readonly storage: 'persistent' | 'memory';
    }
  /** The store stopped working; the session goes on in memory. */
  | { readonly type: 'storage-lost' }
  | {
      readonly type: 'matched';
      readonly turnId: string;
      readonly termIds: readonly string[];
      readonly entryIds: readonly string[];
      readonly decision: Decision;
      /** The rule whose words were found. Then nothing was looked for. */
      readonly safety?: string;
    }
  | { readonly type: 'match-failed'; readonly turnId: string; readonly code: ContentErrorCode }
  | { readonly type: 'status-read'; readonly service: ServiceStatus }
  | { readonly type: 'answered'; readonly turnId: string; readonly event: AnswerEvent };

/** Everything that moves the session. */
export type Input = Intent | Result;
