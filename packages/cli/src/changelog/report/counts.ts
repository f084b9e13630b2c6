import { fill } from '../../locale/format.js';
import type { Change, Section } from '../change.js';
import type { ChangelogStrings } from '../strings.js';

/** What can happen to a thing. */
export type Fate = 'added' | 'removed' | 'recalled' | 'changed';

/** How many things of each section came, went, or changed, by section: each thing once. */
export function fatesOf(changes: readonly Change[]): ReadonlyMap<Section, Readonly<Record<Fate, number>>> {
  const fates = new Map<Section, Map<string, Fate>>();
  for (const { section, id, kind } of changes) {
    const own = fates.get(section) ?? new Map<string, Fate>();
    fates.set(section, own);
    const known = own.get(id);
    if (kind === 'added' || kind === 'removed' || kind === 'recalled') own.set(id, kind);
    else if (!known) own.set(id, 'changed');
  }
  return new Map(
    [...fates].map(([section, own]) => {
      const count = (fate: Fate): number => [...own.values()].filter((each) => each === fate).length;
      const counts = { added: count('added'), removed: count('removed'), recalled: count('recalled') };
      return [section, { ...counts, changed: count('changed') }];
    }),
  );
}

/** A line per section. */
export function countsOf(changes: readonly Change[], strings: ChangelogStrings): string[] {
  return [...fatesOf(changes)].map(([section, fates]) => {
    // Of terms and settings there is one: a number would say nothing.
    if (!changes.some((change) => change.section === section && change.id)) return strings.sections[section];
    const counts = Object.entries(fates).flatMap(([fate, count]) =>
      count ? [fill(strings.fates[fate as Fate], { count })] : [],
    );
    return fill(strings.count, { section: strings.sections[section], counts: counts.join(strings.comma) });
  });
}
