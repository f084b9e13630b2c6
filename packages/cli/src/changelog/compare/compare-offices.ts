import type { ClosedDays, Office, OpeningHours } from '@madoguchi/content';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject } from '../change.js';
import type { Changes } from './changes.js';

const PLAIN = ['postcode', 'phone', 'fax', 'email', 'relay', 'url', 'source', 'reviewed'] as const;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Offices: where they are, and how and when to reach them. */
export function compareOffices(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  for (const [old, now] of changes.things(before.offices, after.offices, subjectOf)) {
    const subject = subjectOf(now);
    for (const field of ['name', 'address'] as const) {
      for (const language of ['ja', 'en'] as const) {
        changes.value(subject, field, old[field][language] ?? '', now[field][language] ?? '', language);
      }
    }
    for (const field of PLAIN) changes.value(subject, field, old[field] ?? '', now[field] ?? '');
    changes.value(subject, 'online', onlineOf(old), onlineOf(now));
    changes.value(subject, 'hours', hoursOf(old.hours), hoursOf(now.hours));
    changes.value(subject, 'closed', closedOf(old.closed), closedOf(now.closed));
    changes.list(subject, 'area', old.area, now.area);
  }
}

function subjectOf({ id, name }: Office): Subject {
  return { section: 'offices', id, name: name.ja, topic: null };
}

// As `offices.csv` writes them.

const onlineOf = ({ online }: Office): string => (online === undefined ? '' : online ? 'yes' : 'no');

function hoursOf(hours: readonly OpeningHours[]): string {
  return hours.map(({ days, from, to }) => `${daysOf(days)} ${from}-${to}`).join(' | ');
}

/** `Mon-Fri`, `Mon,Wed`. */
function daysOf(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => DAYS[day ?? -1] ?? '';
  return runs.map((run) => (run.length > 1 ? `${name(run[0])}-${name(run.at(-1))}` : name(run[0]))).join(',');
}

function closedOf({ holidays, ranges }: ClosedDays): string {
  return [...(holidays ? ['holidays'] : []), ...ranges.map(({ from, to }) => `${from}..${to}`)].join(' | ');
}
