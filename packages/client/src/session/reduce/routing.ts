import type { Change } from '../change.js';
import { readyContent } from '../ready-content.js';
import { findEntry, homeTopic, pathTo } from '../selectors.js';
import type { Snapshot } from '../snapshot.js';
import { abortTurn, edit, say } from '../transcript.js';
import { noAnswer } from './answered.js';
import { search } from './asking.js';

/** Whether routing works: content is in hand and the decision about the terms was looked up. Consent is not needed. */
function canRoute({ content, consent }: Snapshot): boolean {
  return content.status === 'ready' && consent.status !== 'unknown';
}

/** Takes a choice, from wherever it stands in the tree. */
export function choose(change: Change, choiceId: string): void {
  const content = readyContent(change.snapshot);
  const path = content && pathTo(content.manifest, choiceId);
  if (!path || !canRoute(change.snapshot)) return;
  const { messages, lastQuestion } = change.snapshot;
  const offered = messages.at(-1);
  abortTurn(change);
  change.set({ path, screen: 'conversation', lastQuestion: null, awaitedEntry: null });
  say(change, { kind: 'choice', path });
  const leads = content.manifest.choices.find(({ id }) => id === choiceId)?.leads;
  if (leads?.to === 'entry') return awaitEntry(change, leads.entry);
  // The backend wanted to know this of the question: it is asked again, there.
  if (offered?.kind !== 'clarify' || !offered.choiceIds.includes(choiceId) || leads?.to === 'office') return;
  change.set({ lastQuestion });
  search(change, 'path');
}

/** Goes back to the step after the first `depth` choices. */
export function changePath(change: Change, depth: number): void {
  const path = change.snapshot.path.slice(0, Math.max(0, depth));
  abortTurn(change);
  change.set({ path, lastQuestion: null, awaitedEntry: null });
}

/** Shows an entry that the visitor picked. */
export function pick(change: Change, entryId: string): void {
  if (!canRoute(change.snapshot)) {
    // A permalink comes before the content does.
    change.set({ pending: { ...change.snapshot.pending, id: entryId } });
    return;
  }
  abortTurn(change);
  change.set({ screen: 'conversation' });
  const offered = change.snapshot.messages.findLast((message) => message.kind === 'candidates');
  if (offered?.settled === null && offered.entryIds.includes(entryId)) {
    edit(change, offered.id, (message) => ({ ...message, settled: 'picked' }) as typeof message);
  }
  say(change, { kind: 'pick', entryId });
  awaitEntry(change, entryId);
}

/** Waits for an entry's topic; what the content does not have, or took back, is said at once. */
function awaitEntry(change: Change, entryId: string): void {
  const content = readyContent(change.snapshot);
  if (!content) return;
  change.set({ awaitedEntry: null });
  if (!homeTopic(content.manifest, entryId)) noAnswer(change, 'unknown', null);
  else if (content.live.recalled.includes(entryId)) noAnswer(change, 'recalled', null);
  else change.set({ awaitedEntry: entryId });
}

/** Shows the awaited entry if its topic has arrived. Called after every input. */
export function settleAwaited(change: Change): void {
  const { awaitedEntry, messages, screen } = change.snapshot;
  const content = readyContent(change.snapshot);
  const topic = awaitedEntry !== null && content && homeTopic(content.manifest, awaitedEntry);
  if (!topic || !canRoute(change.snapshot) || !content.library.topics.has(topic.id) || screen === 'consent') return;
  change.set({ awaitedEntry: null });
  if (!findEntry(change.snapshot, awaitedEntry)) {
    noAnswer(change, content.live.recalled.includes(awaitedEntry) ? 'recalled' : 'unknown', null);
    return;
  }
  // Picked among candidates it was still found by the search.
  const [offered, picked] = messages.slice(-2);
  const foundBy = picked?.kind === 'pick' && offered?.kind === 'candidates' ? offered.foundBy : 'choice';
  say(change, { kind: 'answer', entryId: awaitedEntry, foundBy, alternatives: [], feedback: null });
  change.ask({ type: 'emit', event: { type: 'answer', entryId: awaitedEntry, foundBy } });
}

/**
 * Does what had to wait for the content and the decision about the terms: the path that the host page asks for, and a
 * permalink. Called after every input.
 */
export function resolvePending(change: Change): void {
  const { pending, path } = change.snapshot;
  const content = readyContent(change.snapshot);
  if (!pending || !content || !canRoute(change.snapshot)) return;
  const { choices } = content.manifest;
  const { topic, audience, id } = pending;
  const choice =
    choices.find(({ leads }) => leads?.to === 'topic' && leads.topic === topic) ??
    choices.find((each) => !each.parent && each.audience && each.audience === audience);
  change.set({ pending: null, path: path.length || !choice ? path : (pathTo(content.manifest, choice.id) ?? []) });
  if (id === undefined) return;
  if (choices.some((each) => each.id === id)) choose(change, id);
  else pick(change, id);
}
