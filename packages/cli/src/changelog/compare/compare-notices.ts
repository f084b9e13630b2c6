import type { Notice } from '@madoguchi/content';
import { japanTime } from '../../published/japan-time.js';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject } from '../change.js';
import type { Changes } from './changes.js';

/** Dated messages. */
export function compareNotices(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  for (const [old, now] of changes.things(before.live.notices, after.live.notices, subjectOf)) {
    const subject = subjectOf(now);
    changes.localized(subject, 'text', old.text, now.text);
    changes.value(subject, 'from', japanTime(old.from), japanTime(now.from));
    changes.value(subject, 'until', japanTime(old.until), japanTime(now.until));
    changes.value(subject, 'level', old.level, now.level);
  }
}

function subjectOf({ id, text }: Notice): Subject {
  return { section: 'notices', id, name: text.ja, topic: null };
}
