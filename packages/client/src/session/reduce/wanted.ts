import type { ShardRef } from '@madoguchi/content';
import type { Change } from '../change.js';
import { readyContent, type ReadyContent } from '../ready-content.js';
import { canAsk, currentStep, topicsOf } from '../selectors.js';
import type { Snapshot } from '../snapshot.js';

/** What a service can do is asked again after this, when the visitor does something. Milliseconds. */
const STATUS_MS = 5 * 60 * 1000;

/** Asks for every shard that what is shown needs and that is neither here nor on its way. Called after every input. */
export function loadWanted(change: Change): void {
  const { snapshot } = change;
  const content = readyContent(snapshot);
  if (!content || !snapshot.open || snapshot.consent.status === 'unknown') return;
  const parts = new Map(snapshot.parts);
  for (const part of wanted(snapshot, content)) {
    if (parts.has(part) || isHere(content, part)) continue;
    const ref = refOf(content, part, snapshot);
    if (!ref) continue;
    parts.set(part, 'loading');
    change.ask({ type: 'load-part', part, ref, language: snapshot.language });
  }
  if (parts.size !== snapshot.parts.size) change.set({ parts });
  const { now } = change.clock;
  const asked = snapshot.service !== null && now < snapshot.service.askedAt + STATUS_MS;
  if (snapshot.transport === 'remote' && canAsk(snapshot) && !asked) {
    // Until it answers, and where it cannot, it is taken for open.
    change.set({ service: { ...(snapshot.service ?? { state: 'open' }), askedAt: now } });
    change.ask({ type: 'ask-status' });
  }
}

function wanted(snapshot: Snapshot, { manifest, library }: ReadyContent): ReadonlySet<string> {
  const { screen, messages, awaitedEntry } = snapshot;
  if (screen === 'offices' || screen === 'help') return new Set([screen]);
  if (screen !== 'conversation') return new Set();
  const entries = awaitedEntry === null ? [] : [awaitedEntry];
  const step = currentStep(snapshot);
  const topic = step?.kind === 'entries' ? manifest.topics.find(({ id }) => id === step.topic) : undefined;
  if (topic) entries.push(...topic.entries, ...topic.also);
  for (const message of messages) {
    if (message.kind === 'answer' || message.kind === 'pick') entries.push(message.entryId);
    if (message.kind === 'candidates') entries.push(...message.entryIds);
  }
  // Related questions can be of other topics. They are fetched while the visitor still reads the list, because what comes
  // into a card later moves the buttons below it.
  const last = messages.at(-1);
  const related = last?.kind === 'answer' ? [last.entryId, ...(topic?.entries ?? [])] : (topic?.entries ?? []);
  entries.push(...related.flatMap((id) => library.entries.get(id)?.related ?? []));
  return new Set([
    ...topicsOf(manifest, entries),
    // The visitor sees which words would leave the page before they do.
    ...(snapshot.transport === 'remote' && canAsk(snapshot) ? ['vocabulary'] : []),
  ]);
}

function isHere({ library }: ReadyContent, part: string): boolean {
  switch (part) {
    case 'vocabulary':
    case 'words':
    case 'safety':
    case 'offices':
    case 'help':
      return library[part] !== null;
    default:
      return library.topics.has(part);
  }
}

/** The file of a part: a topic's or the help in the language of the session, or in Japanese where there is none. */
function refOf({ manifest }: ReadyContent, part: string, { language }: Snapshot): ShardRef | undefined {
  const refs = manifest.shards.filter(({ kind, topic }) => (kind === 'faq' ? topic === part : kind === part));
  return refs.find((ref) => (ref.language ?? language) === language);
}
