import type { StoredConversation } from '../../storage/record.js';
import type { Change } from '../change.js';
import type { Result } from '../input.js';
import { pathTo, readyContent } from '../selectors.js';
import { consentOf, decidedAt } from './consent.js';
import { usePreset, choose, pick } from './routing.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Takes what the store held: on the first reading, and again whenever another tab may have decided otherwise. */
export function storedRead(change: Change, read: Extract<Result, { type: 'stored-read' }>): void {
  const content = readyContent(change.snapshot);
  if (!content) return;
  const before = change.snapshot.consent;
  const first = before.status === 'unknown';
  const stored = consentOf(read.consent, content.manifest.terms.hash);
  change.set({ storage: read.storage });
  // The newest decision counts, whichever tab it was made in; one that is not decided never undoes one that is.
  if (first || decidedAt(stored) > decidedAt(before)) {
    if (before.status === 'accepted') {
      change.abortTurn();
      change.set({ messages: [], path: [], lastQuestion: null });
    }
    change.set({ consent: stored });
    if (first || stored.status !== 'undecided') {
      const { screen } = change.snapshot;
      if (stored.status === 'undecided') change.set({ screen: 'consent' });
      else if (screen === 'consent') change.set({ screen: 'conversation' });
    }
  }
  if (change.snapshot.consent.status === 'accepted' && read.conversation) restore(change, read.conversation);
  if (!first) return;
  usePreset(change);
  const { awaitedEntry } = change.snapshot;
  if (awaitedEntry === null) return;
  change.set({ awaitedEntry: null });
  if (content.manifest.choices.some(({ id }) => id === awaitedEntry)) choose(change, awaitedEntry);
  else pick(change, awaitedEntry);
}

/** Brings a kept conversation back, where it is of this content, not too old, and nothing new has begun. */
function restore(change: Change, kept: StoredConversation): void {
  const { snapshot, clock } = change;
  const content = readyContent(snapshot);
  if (!content || snapshot.messages.length) return;
  const { manifest } = content;
  const age = clock.now - kept.savedAt;
  if (kept.contentId !== manifest.id || age < -DAY_MS || age > manifest.retentionDays * DAY_MS) return;
  const last = kept.path.at(-1);
  change.set({
    path: (last !== undefined && pathTo(manifest, last)) || snapshot.path,
    messages: kept.messages,
    language: manifest.languages.includes(kept.language) ? kept.language : snapshot.language,
  });
  if (kept.messages.length) {
    change.say({ kind: 'notice', code: kept.contentVersion === manifest.version ? 'restored' : 'content-changed' });
  }
}
