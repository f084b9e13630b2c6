import type { Choice, Topic } from '@madoguchi/content';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject } from '../change.js';
import type { Changes } from './changes.js';
import { pairsOf } from './pairs.js';

/** Topics: their names, whom they are for, the order of what is in them. */
export function compareTopics(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  for (const [old, now] of changes.things(before.manifest?.topics ?? [], after.manifest?.topics ?? [], topicSubject)) {
    const subject = topicSubject(now);
    changes.localized(subject, 'label', old.label, now.label);
    changes.value(subject, 'audience', old.audience, now.audience);
    const listed = (topic: Topic): string[] => [...topic.entries, ...topic.also];
    if (pairsOf(listed(old), listed(now), (id) => id).reordered) {
      changes.add(subject, { kind: 'reordered', field: 'entries', language: null });
    }
  }
}

function topicSubject({ id, label }: Topic): Subject {
  return { section: 'topics', id, name: label.ja, topic: { id, name: label.ja } };
}

/** The choice tree. */
export function compareChoices(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  const olds = before.manifest?.choices ?? [];
  const nows = after.manifest?.choices ?? [];
  for (const [old, now] of changes.things(olds, nows, choiceSubject)) {
    const subject = choiceSubject(now);
    changes.localized(subject, 'label', old.label, now.label);
    if (old.parent !== now.parent) {
      const values = { before: nameOf(old.parent, olds), after: nameOf(now.parent, nows) };
      changes.add(subject, { kind: 'moved', field: 'parent', language: null, ...values });
    }
    changes.value(subject, 'leads', leadsOf(old), leadsOf(now));
    changes.value(subject, 'audience', old.audience ?? '', now.audience ?? '');
  }
}

function choiceSubject({ id, label }: Choice): Subject {
  return { section: 'choices', id, name: label.ja, topic: null };
}

const nameOf = (id: string | null, choices: readonly Choice[]): string =>
  id === null ? '' : `${choices.find((choice) => choice.id === id)?.label.ja ?? ''} (${id})`;

/** As `choices.csv` writes it. */
function leadsOf({ leads }: Choice): string {
  switch (leads?.to) {
    case 'topic':
      return `topic:${leads.topic}`;
    case 'entry':
      return `entry:${leads.entry}`;
    case 'office':
      return 'office';
    case undefined:
      return '';
    default:
      return leads satisfies undefined;
  }
}
