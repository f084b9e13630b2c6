import type { Change } from '../change.js';
import { readyContent } from '../ready-content.js';
import { deliver } from './deliver.js';
import { abortTurn } from '../transcript.js';

/** The visitor joins the trial. Only a person who is being asked can. */
export function accept(change: Change): void {
  const { consent } = change.snapshot;
  const content = readyContent(change.snapshot);
  if (!content || consent.status !== 'undecided') return;
  const { id: contentId, terms } = content.manifest;
  const receipt = {
    id: change.clock.createId(),
    contentId,
    termsVersion: terms.version,
    termsHash: terms.hash,
    at: change.clock.now,
  };
  change.set({ consent: { status: 'accepted', receipt }, screen: 'conversation' });
  change.ask({ type: 'write-consent', record: { decision: 'accepted', receipt } });
  // A conversation that was kept under the earlier terms goes on.
  if (consent.reason === 'terms-changed') change.ask({ type: 'read-store' });
  tell(change, 'accepted');
  deliver(change, { type: 'consent', key: receipt.id, receipt, language: change.snapshot.language });
}

/** The visitor does not join: choices, answers and offices stay; nothing is kept but this decision. */
export function decline(change: Change): void {
  if (change.snapshot.consent.status !== 'undecided') return;
  leave(change, 'declined');
  change.ask({ type: 'erase', all: false });
}

/** The visitor leaves the trial: everything is erased but the record of it. */
export function withdraw(change: Change): void {
  const { consent } = change.snapshot;
  if (consent.status !== 'accepted') return;
  abortTurn(change);
  change.set({ messages: [], path: [], awaitedEntry: null });
  change.ask({ type: 'erase', all: true });
  leave(change, 'withdrawn');
  const { createId, now } = change.clock;
  deliver(change, { type: 'withdrawal', key: createId(), receiptId: consent.receipt.id, at: now });
}

/** Shows the terms again, for a new decision. */
export function reviewTerms(change: Change): void {
  const { status } = change.snapshot.consent;
  if (status !== 'declined' && status !== 'withdrawn') return;
  change.set({ consent: { status: 'undecided', reason: 'first' }, screen: 'consent' });
}

function leave(change: Change, decision: 'declined' | 'withdrawn'): void {
  const content = readyContent(change.snapshot);
  if (!content) return;
  const { id: contentId, terms } = content.manifest;
  const at = change.clock.now;
  change.set({ consent: { status: decision, at }, screen: 'conversation', lastQuestion: null });
  change.ask({
    type: 'write-consent',
    record: { decision, contentId, termsVersion: terms.version, termsHash: terms.hash, at },
  });
  tell(change, decision);
}

function tell(change: Change, decision: 'accepted' | 'declined' | 'withdrawn'): void {
  const termsVersion = readyContent(change.snapshot)?.manifest.terms.version ?? '';
  change.ask({ type: 'emit', event: { type: 'consent', decision, termsVersion } });
}
