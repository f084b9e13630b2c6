import type { VocabularyTerm } from '@madoguchi/content';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject } from '../change.js';
import type { Changes } from './changes.js';

/** Registered terms and their written forms. */
export function compareVocabulary(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  for (const [old, now] of changes.things(before.terms, after.terms, subjectOf)) {
    const subject = subjectOf(now);
    // Whatever languages the content has, a term has these two.
    for (const language of ['ja', 'en'] as const) {
      changes.text(subject, 'label', old.label[language] ?? '', now.label[language] ?? '', language);
    }
    changes.list(subject, 'forms', old.forms, now.forms);
  }
}

function subjectOf({ id, label }: VocabularyTerm): Subject {
  return { section: 'vocabulary', id, name: label.ja, topic: null };
}
