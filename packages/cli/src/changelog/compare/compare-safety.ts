import { inlineText, type SafetyRule } from '@madoguchi/content';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject } from '../change.js';
import { Changes } from './changes.js';

/** Words that lead to helplines. A mistake here is not made good: whatever changes is to be looked at twice. */
export function compareSafety(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  const own = new Changes(changes.languages);
  for (const [old, now] of own.things(before.safety, after.safety, subjectOf)) {
    const subject = subjectOf(now);
    own.list(subject, 'forms', old.forms, now.forms);
    for (const language of changes.languages) {
      own.nodes(subject, 'text', old.text[language] ?? [], now.text[language] ?? [], language);
    }
    const helplines = (rule: SafetyRule): string[] => rule.helplines.map(({ label, href }) => `${label}=${href}`);
    own.list(subject, 'helplines', helplines(old), helplines(now));
    own.value(subject, 'source', old.source, now.source);
    own.value(subject, 'reviewed', old.reviewed, now.reviewed);
  }
  for (const change of own.all) changes.all.push({ ...change, lookTwice: true });
}

/** A rule has no name; its first words stand for it. */
function subjectOf({ id, text }: SafetyRule): Subject {
  return { section: 'safety', id, name: [...inlineText(text.ja)].slice(0, 20).join(''), topic: null };
}
