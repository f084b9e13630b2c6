import type { AnswerEvent } from '../../transports/transport.js';
import type { Change } from '../change.js';
import type { NoAnswerMessage, SearchScope, TurnErrorCode } from '../message.js';
import { readyContent } from '../ready-content.js';
import { findEntry, homeTopic, pathTo, topicsInScope } from '../selectors.js';
import { replyId, say } from '../transcript.js';

/** More than this is a list, not an offer. */
const MAX_CANDIDATES = 3;
/** More choices than this are no help. */
const MAX_CHOICES = 7;

/** Takes the reply of whoever chose. Ids that are not in the content, or not where one may search, are no answer. */
export function answered(change: Change, turnId: string, event: AnswerEvent): void {
  const { turn } = change.snapshot;
  const content = readyContent(change.snapshot);
  if (turn?.id !== turnId || turn.phase !== 'answering' || !content) return;
  const id = replyId(turnId);
  // A service that is closed may be asked the same again.
  if (event.type !== 'failed' && event.type !== 'closed') change.set({ unanswered: null });
  switch (event.type) {
    case 'selected':
      break;
    case 'clarify':
      return clarify(change, event.choiceIds, turn.scope, id);
    case 'no-match':
      return noAnswer(change, 'no-match', turn.scope, id);
    case 'failed':
      return fail(change, event.code === 'offline' ? 'offline' : 'service');
    case 'stale':
      // Nothing was answered or counted under the old terms. Those in force are published with the content.
      change.ask({ type: 'load-content' });
      return fail(change, 'terms');
    case 'closed':
      // What the operator says of it is asked for again.
      change.set({ service: null });
      return fail(change, 'closed');
    case 'quota':
      change.set({ turn: null });
      say(change, { kind: 'quota', resetsAt: event.resetsAt }, id);
      return change.ask({ type: 'emit', event: { type: 'error', code: 'quota' } });
    default:
      // A kind of event that this version does not know settles nothing.
      return event satisfies never;
  }
  const topics = turn.scope === 'path' ? topicsInScope(change.snapshot) : null;
  const { manifest, library, live } = content;
  const listed = (entryId: string): boolean => {
    const home = homeTopic(manifest, entryId);
    // Of what an earlier page asked, the topic may still be on its way: it can be offered, and not yet be shown.
    if (!home || live.recalled.includes(entryId)) return false;
    if (library.topics.has(home.id) && !findEntry(change.snapshot, entryId)) return false;
    const lists = manifest.topics.filter((topic) => topic === home || topic.also.includes(entryId));
    return !topics || lists.some((each) => topics.includes(each.id));
  };
  const entryIds = [...new Set(event.entryIds)].filter(listed).slice(0, MAX_CANDIDATES);
  const [entryId, ...alternatives] = entryIds;
  if (entryId === undefined) return noAnswer(change, event.entryIds.length ? 'unknown' : 'no-match', turn.scope, id);
  const { foundBy } = event;
  change.set({ turn: null });
  // Who chose one that cannot be shown did not mean to answer with the next one at once.
  const meant = event.decision === 'answer' && entryId === event.entryIds[0];
  // Eligibility, amounts and deadlines are only ever offered: the visitor picks.
  if (meant && findEntry(change.snapshot, entryId)?.automation === 'allowed') {
    say(change, { kind: 'answer', entryId, foundBy, alternatives, feedback: null }, id);
    change.ask({ type: 'emit', event: { type: 'answer', entryId, foundBy } });
  } else say(change, { kind: 'candidates', entryIds, foundBy, scope: turn.scope, settled: null }, id);
}

/** Offers the choices that the backend wants to know more by: those that the content has. */
function clarify(change: Change, choiceIds: readonly string[], scope: SearchScope, id: string): void {
  const content = readyContent(change.snapshot);
  const known = [...new Set(choiceIds)]
    .filter((each) => content && pathTo(content.manifest, each))
    .slice(0, MAX_CHOICES);
  if (!known.length) return noAnswer(change, 'unknown', scope, id);
  change.set({ turn: null });
  say(change, { kind: 'clarify', choiceIds: known }, id);
}

/** Says that nothing fits. */
export function noAnswer(
  change: Change,
  reason: NoAnswerMessage['reason'],
  scope: SearchScope | null,
  id?: string,
): void {
  change.set({ turn: null });
  say(change, { kind: 'no-answer', reason, scope }, id);
  change.ask({ type: 'emit', event: { type: 'no-answer', reason } });
}

/** Says that something failed; the visitor can try it again. */
export function fail(change: Change, code: TurnErrorCode): void {
  change.set({ turn: null });
  say(change, { kind: 'error', code });
  change.ask({ type: 'emit', event: { type: 'error', code } });
}
