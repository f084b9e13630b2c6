import type { Transport } from './transport.js';

/** The transport that leaves nothing to anybody: what the deterministic matcher decided in the page is the reply. */
export function embeddedTransport(): Transport {
  return {
    kind: 'embedded',
    async *answer({ decision, candidates }) {
      yield decision === 'none' || !candidates.length
        ? { type: 'no-match' }
        : { type: 'selected', entryIds: candidates, decision, foundBy: 'search' };
    },
  };
}
