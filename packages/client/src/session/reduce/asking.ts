import { MAX_QUESTION_LENGTH } from '@madoguchi/content';
import type { AnswerRequest } from '../../transports/transport.js';
import type { Change } from '../change.js';
import type { Result } from '../input.js';
import type { SearchScope } from '../message.js';
import { readyContent } from '../ready-content.js';
import { canAsk, canWiden, topicsInScope } from '../selectors.js';
import { edit, say } from '../transcript.js';
import { fail, noAnswer } from './answered.js';

/** Takes a typed question, where one may be typed and none is in progress. */
export function ask(change: Change, typed: string): void {
  const text = typed.trim().slice(0, MAX_QUESTION_LENGTH);
  if (!text || change.snapshot.turn || !canAsk(change.snapshot)) return;
  change.set({
    screen: 'conversation',
    awaitedEntry: null,
    lastQuestion: { text, scope: 'path', rejected: [], helped: false },
  });
  say(change, { kind: 'question', text, termIds: null });
  if (typed.trim().length > text.length) say(change, { kind: 'notice', code: 'cut' });
  search(change, 'path');
}

/** Looks for the latest question outside the path too, because the visitor agreed to it. */
export function widen(change: Change): void {
  if (canWiden(change.snapshot)) search(change, 'all');
}

/** Goes on behind the safety card, because the visitor wants to. */
export function searchAnyway(change: Change): void {
  const { lastQuestion, messages } = change.snapshot;
  if (!lastQuestion || messages.at(-1)?.kind !== 'safety') return;
  change.set({ lastQuestion: { ...lastQuestion, helped: true } });
  search(change, lastQuestion.scope);
}

/** Begins a turn for the latest question. */
export function search(change: Change, scope: SearchScope): void {
  const { lastQuestion } = change.snapshot;
  const content = readyContent(change.snapshot);
  if (!lastQuestion || !content || change.snapshot.turn || !canAsk(change.snapshot)) return;
  const turnId = change.clock.createId();
  change.set({
    turn: { id: turnId, phase: 'matching', scope },
    lastQuestion: { ...lastQuestion, scope },
    unanswered: null,
  });
  change.ask({
    type: 'match',
    turnId,
    text: lastQuestion.text,
    topics: scope === 'path' ? topicsInScope(change.snapshot) : content.manifest.topics.map(({ id }) => id),
    near: topicsInScope({ ...change.snapshot, path: change.snapshot.path.slice(0, 1) }),
    without: [...content.live.recalled, ...lastQuestion.rejected],
    safety: !lastQuestion.helped,
    scope,
  });
}

/** The text was read in the page; from here on there are only ids. */
export function matched(change: Change, result: Extract<Result, { type: 'matched' }>): void {
  const { turn, messages, path, language, consent } = change.snapshot;
  const content = readyContent(change.snapshot);
  if (turn?.id !== result.turnId || turn.phase !== 'matching' || !content) return;
  if (consent.status !== 'accepted') return;
  const { termIds, entryIds, decision, safety } = result;
  if (safety !== undefined) {
    // Nothing is told to anybody: no event, no request, and the card is not kept.
    change.set({ turn: null });
    return say(change, { kind: 'safety', ruleId: safety });
  }
  const question = messages.findLast(({ kind }) => kind === 'question');
  if (question) edit(change, question.id, (message) => ({ ...message, termIds }) as typeof message);
  const { id: contentId, version: contentVersion } = content.manifest;
  change.ask({ type: 'emit', event: { type: 'question', termIds } });
  send(change, {
    ...{ turnId: turn.id, receipt: consent.receipt, contentId, contentVersion, language, termIds, path },
    ...{ scope: turn.scope, candidates: entryIds, decision },
  });
}

/** Asks whoever chooses. Only a backend may fail to hear of it. */
export function send(change: Change, request: AnswerRequest): void {
  const { turnId: id, scope } = request;
  change.set({
    turn: { id, phase: 'answering', scope },
    unanswered: change.snapshot.transport === 'remote' ? request : null,
  });
  change.ask({ type: 'answer', request });
}

/** The text could not be read, because a file was missing. */
export function matchFailed(change: Change, { turnId, code }: Extract<Result, { type: 'match-failed' }>): void {
  if (change.snapshot.turn?.id === turnId) fail(change, code === 'network' ? 'offline' : 'content');
}

/** None of the candidates fits: they are left out of the next search for this question. */
export function rejectCandidates(change: Change, messageId: string): void {
  const { messages, lastQuestion } = change.snapshot;
  const offered = messages.find(({ id }) => id === messageId);
  if (offered?.kind !== 'candidates' || offered.settled) return;
  edit(change, messageId, (message) => ({ ...message, settled: 'none' }) as typeof message);
  if (lastQuestion) {
    change.set({ lastQuestion: { ...lastQuestion, rejected: [...lastQuestion.rejected, ...offered.entryIds] } });
  }
  noAnswer(change, 'rejected', offered.scope);
}
