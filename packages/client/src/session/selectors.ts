import type { Choice, FaqEntry, Manifest, Topic } from '@madoguchi/content';
import type { ServiceStatus } from '../transports/transport.js';
import { readyContent } from './ready-content.js';
import type { Snapshot } from './snapshot.js';
import type { Step } from './step.js';

/** An entry that is in hand and not taken back. */
export function findEntry(snapshot: Snapshot, entryId: string): FaqEntry | undefined {
  const content = readyContent(snapshot);
  return content?.live.recalled.includes(entryId) ? undefined : content?.library.entries.get(entryId);
}

/** The topic in which an entry is at home, or `undefined` where the content has no such entry. */
export function homeTopic(manifest: Manifest, entryId: string): Topic | undefined {
  return manifest.topics.find((topic) => topic.entries.includes(entryId));
}

/** The choices taken, first step first. */
export function pathChoices(snapshot: Snapshot): readonly Choice[] {
  const choices = readyContent(snapshot)?.manifest.choices ?? [];
  return snapshot.path.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
}

/** The way from the first step down to a choice, or `null` where there is none. */
export function pathTo({ choices }: Manifest, choiceId: string): readonly string[] | null {
  const path: string[] = [];
  for (let id: string | null = choiceId; id !== null;) {
    const choice = choices.find((each) => each.id === id);
    if (!choice || path.includes(id)) return null;
    path.unshift(id);
    id = choice.parent;
  }
  return path;
}

/** What can be chosen next on the path; `null` while there is no content. */
export function currentStep(snapshot: Snapshot): Step | null {
  const content = readyContent(snapshot);
  if (!content) return null;
  const { manifest, library } = content;
  const last = pathChoices(snapshot).at(-1);
  const leads = last?.leads;
  if (!leads) {
    return { kind: 'choices', choices: manifest.choices.filter(({ parent }) => parent === (last?.id ?? null)) };
  }
  switch (leads.to) {
    case 'topic': {
      const topic = manifest.topics.find(({ id }) => id === leads.topic);
      const needed = topic ? topicsOf(manifest, [...topic.entries, ...topic.also]) : [];
      return {
        kind: 'entries',
        topic: leads.topic,
        entries: needed.every((id) => library.topics.has(id))
          ? [...(topic?.entries ?? []), ...(topic?.also ?? [])].flatMap((id) => findEntry(snapshot, id) ?? [])
          : null,
        failed: needed.some((id) => snapshot.parts.get(id) === 'failed'),
      };
    }
    case 'entry':
      // The answer stands in the transcript; what is offered next are its neighbours.
      return { kind: 'choices', choices: manifest.choices.filter(({ parent }) => parent === last.parent) };
    case 'office':
      return { kind: 'office' };
    default:
      return leads satisfies never;
  }
}

/** Home topics of these entries, each once. */
export function topicsOf(manifest: Manifest, entryIds: readonly string[]): readonly string[] {
  return [...new Set(entryIds.flatMap((id) => homeTopic(manifest, id)?.id ?? []))];
}

/** Ids of the topics that a search inside the path looks into. */
export function topicsInScope(snapshot: Snapshot): readonly string[] {
  const content = readyContent(snapshot);
  if (!content) return [];
  const { choices, topics } = content.manifest;
  const below = (choice: Choice): readonly string[] =>
    choice.leads?.to === 'topic'
      ? [choice.leads.topic]
      : choices.filter(({ parent }) => parent === choice.id).flatMap(below);
  const path = pathChoices(snapshot);
  // A step that leads to no topic (an office, one entry) is searched as the step above it.
  for (const choice of [...path].reverse()) {
    const found = below(choice);
    if (found.length) return [...new Set(found)];
  }
  return topics.map(({ id }) => id);
}

/** Whether the visitor may type a question now: after consent, and after a first choice. */
export function canAsk({ consent, path, content }: Snapshot): boolean {
  return consent.status === 'accepted' && path.length > 0 && content.status === 'ready';
}

/** What the service can do at `now`, ms since the epoch: what its operator says holds from and until when they say. */
export function serviceAt({ service }: Snapshot, now: number): ServiceStatus {
  const during = service?.during;
  const over = during && (now < during.from || (during.until !== null && during.until <= now));
  return service && !over ? service : { state: 'open' };
}

/** Whether there is a question that can be searched for outside the path too. */
export function canWiden(snapshot: Snapshot): boolean {
  return canAsk(snapshot) && !snapshot.turn && snapshot.lastQuestion?.scope === 'path';
}
