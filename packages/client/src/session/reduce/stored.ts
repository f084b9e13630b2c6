import type { StoredConversation } from '../../storage/record.js';
import type { Change } from '../change.js';
import type { Result } from '../input.js';
import type { Message } from '../message.js';
import { readyContent } from '../ready-content.js';
import { pathTo } from '../selectors.js';
import type { Consent } from '../snapshot.js';
import { send } from './asking.js';
import { deliver } from './deliver.js';
import { consentOf } from './stored-consent.js';
import { abortTurn, replyId, say } from '../transcript.js';

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

/**
 * Brings a kept conversation back, where it is of this content and not too old. Where one is under way here (`live`), what another
 * tab has kept in the meantime comes beside it: both show one conversation.
 */
function restore(change: Change, kept: StoredConversation, live: boolean): void {
  const { snapshot, clock } = change;
  const content = readyContent(snapshot);
  if (!content) return;
  const { manifest } = content;
  const age = clock.now - kept.savedAt;
  if (kept.contentId !== manifest.id || age < -DAY_MS || age > manifest.retentionDays * DAY_MS) return;
  const { begunAt: since = 0 } = kept;
  if (since > (snapshot.begunAt ?? 0)) beginAnew(change, since);
  const { messages, turn, begunAt = 0 } = change.snapshot;
  // That an earlier visit came back is said of that visit.
  const others = kept.messages.filter(
    (message) =>
      message.at >= begunAt &&
      (message.kind !== 'notice' || message.code === 'cut') &&
      !messages.some(({ id }) => id === message.id),
  );
  // What the visitor has said of an answer in another tab counts where they have said nothing here.
  const own = messages.map((message) => {
    const other = kept.messages.find(({ id }) => id === message.id);
    return verdict(message) || !verdict(other) ? message : (other ?? message);
  });
  const all = [...own, ...others].sort((one, other) => one.at - other.at);
  const { consent, transport } = snapshot;
  // Under another consent it would be refused.
  const isOurs = consent.status === 'accepted' && consent.receipt.id === kept.unanswered?.receipt.id;
  const waiting = isOurs ? kept.unanswered : null;
  const last = kept.path.at(-1);
  const path = (last !== undefined && pathTo(manifest, last)) || change.snapshot.path;
  if (live || messages.length) {
    // What is the same stays the same, or two tabs would go on telling each other.
    const news = others.length || own.some((message, index) => message !== messages[index]);
    if (news) change.set({ messages: all });
    // Where the other tab was used last, it goes on from there.
    if (others.includes(all.at(-1) as Message)) change.set({ path });
    const isAnswered = (turnId: string): boolean => all.some(({ id }) => id === replyId(turnId));
    if (turn) return isAnswered(turn.id) ? abortTurn(change) : undefined;
    // What the other asked and has no answer to is not forgotten by this one.
    const { unanswered } = snapshot;
    const open = [unanswered, waiting].find((each) => each && !isAnswered(each.turnId));
    if (open?.turnId !== unanswered?.turnId) change.set({ unanswered: open ?? null });
    return;
  }
  change.set({
    messages: all,
    path,
    language: manifest.languages.includes(kept.language) ? kept.language : snapshot.language,
  });
  if (kept.messages.length) {
    say(change, { kind: 'notice', code: kept.contentVersion === manifest.version ? 'restored' : 'content-changed' });
  }
  // A page that went while a question was on its way: it is the same question, and has one answer.
  if (waiting && transport === 'remote' && age < RESEND_MS) send(change, waiting);
}

/** What a visitor has said of an answer or of candidates. */
function verdict(message: Message | undefined): unknown {
  const { feedback, settled } = (message ?? {}) as { readonly feedback?: unknown; readonly settled?: unknown };
  return feedback ?? settled;
}

/** Drops what was said before the visitor began anew in another tab. */
function beginAnew(change: Change, begunAt: number): void {
  const left = change.snapshot.messages.filter(({ at }) => at >= begunAt);
  change.set({ messages: left, begunAt });
  if (left.length) return;
  abortTurn(change);
  change.set({ path: [], lastQuestion: null });
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
