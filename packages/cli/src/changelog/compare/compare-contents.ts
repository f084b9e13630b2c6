import type { PublishedContent } from '../../published/published-content.js';
import type { Change, Subject } from '../change.js';
import { Changes, commonLanguages } from './changes.js';
import { compareChoices, compareTopics } from './compare-choices.js';
import { compareEntries } from './compare-entries.js';
import { compareNotices } from './compare-notices.js';
import { compareOffices } from './compare-offices.js';
import { compareSafety } from './compare-safety.js';
import { compareDocuments, compareSettings } from './compare-settings.js';
import { compareVocabulary } from './compare-vocabulary.js';

/**
 * Everything that visitors would notice between two contents, or that would decide what they get. Pure.
 * The public holidays, which move on with the calendar, are no change.
 */
export function compareContents(before: PublishedContent, after: PublishedContent): Change[] {
  const changes = new Changes(commonLanguages(before.languages, after.languages));
  compareSettings(before, after, changes);
  // A new number alone explains nothing.
  const numbered = changes.all.filter((change) => 'field' in change && isNumber(change.field)).length;
  compareDocuments(before, after, changes);
  compareTopics(before, after, changes);
  compareChoices(before, after, changes);
  compareEntries(before, after, changes);
  compareVocabulary(before, after, changes);
  compareOffices(before, after, changes);
  compareNotices(before, after, changes);
  compareSafety(before, after, changes);
  if (changes.all.length === numbered && fingerprint(before) !== fingerprint(after)) {
    changes.add(WHOLE, { kind: 'other' }, true);
  }
  return changes.all;
}

const WHOLE: Subject = { section: 'settings', id: '', name: '', topic: null };

const isNumber = (field: string | null): boolean => field === 'version' || field === 'serial';

/** Everything of a content but its version, and what follows from the rest. */
function fingerprint({ manifest, ...rest }: PublishedContent): string {
  const own = manifest && { ...manifest, version: '', serial: 0, shards: [] };
  return JSON.stringify({ ...rest, manifest: own, version: '', serial: 0, live: { ...rest.live, serial: 0 } });
}
