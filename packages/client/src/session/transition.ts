import { Change, type Clock } from './change.js';
import type { Effect } from './effect.js';
import { loadContent, reduceEntry } from './entry.js';
import type { Input } from './input.js';
import { ask, matched, matchFailed, rejectCandidates, search, searchAnyway, send, widen } from './reduce/asking.js';
import { answered } from './reduce/answered.js';
import { accept, decline, reviewTerms, withdraw } from './reduce/consent.js';
import { contentChanged, partFailed, partLoaded, setLanguage } from './reduce/content.js';
import { deliver } from './reduce/deliver.js';
import { keepConversation } from './reduce/keep.js';
import { changePath, choose, pick, resolvePending, settleAwaited } from './reduce/routing.js';
import { storedRead } from './reduce/stored.js';
import { loadWanted } from './reduce/wanted.js';
import type { Screen, Snapshot } from './snapshot.js';
import { abortTurn, edit } from './transcript.js';

/** What comes of an input. */
export interface Transition {
  readonly snapshot: Snapshot;
  readonly effects: readonly Effect[];
}

/**
 * The state machine: what an intent or a result does to the session. Pure: the same snapshot, input and clock give the same
 * transition. An input that does not fit the state (a stale turn, a question before consent) changes nothing.
 */
export function transition(before: Snapshot, input: Input, clock: Clock): Transition {
  const change = new Change(before, clock);
  if (!reduceEntry(change, input)) reduce(change, input);
  return settle(change, before);
}

/** What follows from any state, whatever led to it: what waited for it, what it needs, and what of it is kept. */
export function settle(change: Change, before: Snapshot): Transition {
  resolvePending(change);
  settleAwaited(change);
  loadWanted(change);
  keepConversation(change, before);
  return { snapshot: change.snapshot, effects: change.effects };
}

function reduce(change: Change, input: Input): void {
  switch (input.type) {
    case 'close':
      if (!change.snapshot.open) return;
      change.set({ open: false });
      return change.ask({ type: 'emit', event: { type: 'closed' } });
    case 'accept':
      return accept(change);
    case 'decline':
      return decline(change);
    case 'withdraw':
      return withdraw(change);
    case 'review-terms':
      return reviewTerms(change);
    case 'choose':
      return choose(change, input.choiceId);
    case 'change-path':
      return changePath(change, input.depth);
    case 'pick':
      return pick(change, input.entryId);
    case 'ask':
      return ask(change, input.text);
    case 'reject-candidates':
      return rejectCandidates(change, input.messageId);
    case 'widen':
      return widen(change);
    case 'search-anyway':
      return searchAnyway(change);
    case 'cancel':
      abortTurn(change);
      return change.set({ awaitedEntry: null });
    case 'retry':
      return retry(change);
    case 'feedback':
      return feedback(change, input.messageId, input.value);
    case 'show':
      return show(change, input.screen);
    case 'set-language':
      return setLanguage(change, input.language);
    case 'restart':
      return restart(change);
    case 'content-loaded':
      return contentChanged(change, input);
    case 'part-loaded':
      return partLoaded(change, input);
    case 'part-failed':
      return partFailed(change, input);
    case 'stored-read':
      return storedRead(change, input);
    case 'matched':
      return matched(change, input);
    case 'match-failed':
      return matchFailed(change, input);
    case 'answered':
      return answered(change, input.turnId, input.event);
    case 'status-read':
      return change.set({ service: { ...input.service, askedAt: change.clock.now } });
    // The entry's part has taken these.
    case 'open':
    case 'content-failed':
    case 'live-loaded':
    case 'live-failed':
    case 'storage-lost':
      return;
    default:
      return input satisfies never;
  }
}

/** Tries what failed last again. */
function retry(change: Change): void {
  const { content, parts, lastQuestion, messages, unanswered } = change.snapshot;
  if (content.status === 'failed') return loadContent(change);
  const failed = [...parts].some(([, status]) => status === 'failed');
  if (failed) change.set({ parts: new Map([...parts].filter(([, status]) => status !== 'failed')) });
  else if (messages.at(-1)?.kind !== 'error') return;
  else if (unanswered) send(change, unanswered);
  else if (lastQuestion) search(change, lastQuestion.scope);
}

function feedback(change: Change, messageId: string, value: 'helped' | 'not-helped'): void {
  const message = change.snapshot.messages.find(({ id }) => id === messageId);
  if (message?.kind !== 'answer') return;
  edit(change, messageId, (each) => ({ ...each, feedback: value }) as typeof each);
  change.ask({ type: 'emit', event: { type: 'feedback', entryId: message.entryId, value } });
  const { consent } = change.snapshot;
  if (consent.status !== 'accepted') return;
  const { entryId } = message;
  deliver(change, { type: 'feedback', key: change.clock.createId(), receiptId: consent.receipt.id, entryId, value });
}

function show(change: Change, screen: Exclude<Screen, 'consent'>): void {
  if (change.snapshot.content.status !== 'ready') return;
  // Who has not decided yet comes back to the question.
  const asked = change.snapshot.consent.status === 'undecided' && screen === 'conversation';
  change.set({ screen: asked ? 'consent' : screen });
  if (screen === 'offices') change.ask({ type: 'emit', event: { type: 'hand-off' } });
}

function restart(change: Change): void {
  abortTurn(change);
  change.set({ messages: [], path: [], lastQuestion: null, awaitedEntry: null });
  if (change.snapshot.consent.status !== 'accepted') return;
  // It is kept when that was: other tabs show the same conversation.
  change.set({ begunAt: change.clock.now });
  change.ask({ type: 'erase', all: false });
}
