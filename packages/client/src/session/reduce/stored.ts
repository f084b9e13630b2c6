import type { StoredConversation } from '../../storage/record.js';
import type { Change } from '../change.js';
import type { Result } from '../input.js';
import { readyContent } from '../ready-content.js';
import { pathTo } from '../selectors.js';
import type { Consent } from '../snapshot.js';
import { send } from './asking.js';
import { deliver } from './deliver.js';
import { isShared, merge } from './merge.js';
import { consentOf } from './stored-consent.js';
import { abortTurn, say } from '../transcript.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Nobody waits for the answer of yesterday's question; and backends know a key for a day. Milliseconds. */
const RESEND_MS = 60 * 60 * 1000;

/** Takes what the store held: on the first reading, and again whenever another tab may have decided otherwise. */
export function storedRead(change: Change, read: Extract<Result, { type: 'stored-read' }>): void {
  const content = readyContent(change.snapshot);
  if (!content) return;
  const before = change.snapshot.consent;
  const stored = consentOf(read.consent, content.manifest.terms.hash);
  change.set({ storage: read.storage });
  // The newest decision counts, whichever tab it was made in; what is undecided never undoes a decision.
  if (decidedAt(stored) > decidedAt(before)) {
    if (before.status === 'accepted') {
      abortTurn(change);
      change.set({ messages: [], path: [], lastQuestion: null });
    }
    change.set({
      consent: stored,
      screen: change.snapshot.screen === 'consent' ? 'conversation' : change.snapshot.screen,
    });
  }
  const { status } = change.snapshot.consent;
  if (status === 'accepted' && read.conversation) restore(change, read.conversation, before.status === status);
  // What an earlier page could not tell the backend is told now.
  if (status === 'accepted' || status === 'withdrawn') deliver(change, null);
}

/** Takes in a kept conversation, where it is of this content and not too old: beside one that is under way here, or in place of none. */
function restore(change: Change, kept: StoredConversation, live: boolean): void {
  const { snapshot, clock } = change;
  const content = readyContent(snapshot);
  if (!content) return;
  const { manifest } = content;
  const age = clock.now - kept.savedAt;
  if (kept.contentId !== manifest.id || age < -DAY_MS || age > manifest.retentionDays * DAY_MS) return;
  const last = kept.path.at(-1);
  const path = last === undefined ? [] : (pathTo(manifest, last) ?? []);
  // Under another consent a question that has no answer would be refused.
  const { consent, transport } = snapshot;
  const isOurs = consent.status === 'accepted' && consent.receipt.id === kept.unanswered?.receipt.id;
  const unanswered = isOurs ? kept.unanswered : null;
  if (live || snapshot.messages.length) return merge(change, { ...kept, path, unanswered });
  change.set({
    messages: kept.messages.filter(isShared),
    path: path.length ? path : snapshot.path,
    begunAt: kept.begunAt,
    language: manifest.languages.includes(kept.language) ? kept.language : snapshot.language,
  });
  if (kept.messages.length) {
    say(change, { kind: 'notice', code: kept.contentVersion === manifest.version ? 'restored' : 'content-changed' });
  }
  // A page that went while a question was on its way: it is the same question, and has one answer.
  if (unanswered && transport === 'remote' && age < RESEND_MS) send(change, unanswered);
}

/** When a decision was made, ms since the epoch; 0 where none was. */
export function decidedAt(consent: Consent): number {
  switch (consent.status) {
    case 'accepted':
      return consent.receipt.at;
    case 'declined':
    case 'withdrawn':
      return consent.at;
    case 'unknown':
    case 'undecided':
      return 0;
    default:
      return consent satisfies never;
  }
}
