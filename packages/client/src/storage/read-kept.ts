import { parseConsent } from './parse-consent.js';
import type { StoredConsent, StoredConversation } from './record.js';
import type { Store } from './store.js';
import { storeKey } from './store-queue.js';

/** What a store holds of one content. */
export interface Kept {
  readonly consent: StoredConsent | null;
  readonly conversation: StoredConversation | null;
  readonly storage: 'persistent' | 'memory';
}

/** Reads what is kept of a content. A conversation is looked for only where a consent to it stands beside it. */
export async function readKept(store: Store, contentId: string): Promise<Kept> {
  const consent = parseConsent(await store.get(storeKey(contentId, 'consent')));
  const kept = consent?.decision === 'accepted' && (await store.get(storeKey(contentId, 'conversation')));
  return {
    consent,
    conversation: kept ? (await import('./parse-conversation.js')).parseConversation(kept) : null,
    storage: store.persistent ? 'persistent' : 'memory',
  };
}
