import type { Calibration, WordsShard } from '@madoguchi/content';
import type { PublishedContent } from '../../published/published-content.js';
import type { Subject } from '../change.js';
import type { Changes } from './changes.js';

const SETTINGS: Subject = { section: 'settings', id: '', name: '', topic: null };
const TERMS: Subject = { ...SETTINGS, section: 'terms' };
const HELP: Subject = { ...SETTINGS, section: 'help' };

/** Version, names, languages, colours, bounds. */
export function compareSettings(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  changes.value(SETTINGS, 'version', before.version, after.version);
  changes.value(SETTINGS, 'serial', String(before.serial), String(after.serial));
  changes.value(SETTINGS, 'id', before.id, after.id);
  changes.value(SETTINGS, 'overlayOf', before.overlayOf ?? '', after.overlayOf ?? '');
  changes.localized(SETTINGS, 'name', before.name, after.name);
  changes.value(SETTINGS, 'primary', before.theme.primary ?? '', after.theme.primary ?? '');
  changes.value(SETTINGS, 'primaryDark', before.theme.primaryDark ?? '', after.theme.primaryDark ?? '');
  const { manifest: old } = before;
  const { manifest: now } = after;
  if (!old || !now) return;
  changes.list(SETTINGS, 'languages', old.languages, now.languages);
  changes.list(SETTINGS, 'provisional', old.provisional, now.provisional);
  changes.localized(SETTINGS, 'banner', old.banner, now.banner);
  for (const language of changes.languages) {
    const texts = (examples: typeof old.examples): string[] => examples.map((each) => each[language] ?? '');
    changes.list(SETTINGS, 'examples', texts(old.examples), texts(now.examples), language);
  }
  changes.value(SETTINGS, 'retentionDays', String(old.retentionDays), String(now.retentionDays));
  const [learnt] = before.words;
  const [learntNow] = after.words;
  if (!learnt || !learntNow) return;
  changes.value(SETTINGS, 'generalSynonyms', usesSynonyms(learnt), usesSynonyms(learntNow));
  for (const language of changes.languages) {
    const [old, now] = [learnt.calibration[language], learntNow.calibration[language]];
    changes.value(SETTINGS, 'calibration', boundsOf(old), boundsOf(now), language);
  }
}

const usesSynonyms = ({ synonyms }: WordsShard): string => (synonyms.length ? 'yes' : 'no');

const boundsOf = (bounds: Calibration | undefined): string =>
  bounds ? `answer ${bounds.answer}, choose ${bounds.choose}` : '';

/** Terms and help. */
export function compareDocuments(before: PublishedContent, after: PublishedContent, changes: Changes): void {
  const { manifest: old } = before;
  const { manifest: now } = after;
  if (!old || !now) return;
  if (old.terms.hash !== now.terms.hash) changes.add(TERMS, { kind: 'askedAgain' }, true);
  changes.value(TERMS, 'termsVersion', old.terms.version, now.terms.version);
  for (const language of changes.languages) {
    changes.nodes(TERMS, 'text', old.terms.text[language] ?? [], now.terms.text[language] ?? [], language);
    const help = (content: PublishedContent) => content.help.find((shard) => shard.language === language)?.blocks ?? [];
    changes.nodes(HELP, 'text', help(before), help(after), language);
  }
}
