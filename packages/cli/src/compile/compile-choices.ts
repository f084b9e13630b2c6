import type { Choice, Language } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { foldCode } from '../folder/fold.js';
import { readTable, type Row } from '../folder/table.js';
import { idOf, localizedText } from './cells.js';
import type { TopicHead } from './compile-faq.js';

/** Seven at the most: more cannot be kept in mind while one listens to them. */
export const MAX_CHOICES_PER_STEP = 7;
/** One idea each. */
export const MAX_LABEL = 60;

const FILE = 'choices.csv';

/** Compiles `topics.csv`, without the entries. */
export function compileTopics(folder: ContentFolder, languages: readonly Language[], faults: FaultList): TopicHead[] {
  const seen = new Map<string, string>();
  return readTable(folder, 'topics.csv', ['id', 'audience', ...languages], faults).map((row) => ({
    id: idOf(row, seen),
    audience: row.oneOf('audience', ['seeker', 'employer', 'both']),
    label: localizedText(row, languages, MAX_LABEL),
  }));
}

/** Compiles `choices.csv`: every choice leads somewhere, and every way down ends. */
export function compileChoices(
  folder: ContentFolder,
  languages: readonly Language[],
  known: { readonly topics: ReadonlySet<string>; readonly entries: ReadonlySet<string> },
  faults: FaultList,
): Choice[] {
  const seen = new Map<string, string>();
  const rows = readTable(folder, FILE, ['id', 'parent', 'audience', 'leads', ...languages], faults);
  const choices = rows.map((row): Choice => {
    const audience = row.text('audience');
    return {
      id: idOf(row, seen),
      parent: row.code('parent') || null,
      ...(audience && { audience: row.oneOf('audience', ['seeker', 'employer']) }),
      label: localizedText(row, languages, MAX_LABEL),
      leads: leadsOf(row, known),
    };
  });
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  const parents = new Set(choices.map(({ parent }) => parent));
  const endless = endlessOf(choices, byId);
  choices.forEach((choice, index) => {
    const row = rows[index] as Row;
    const value = choice.id;
    if (choice.parent !== null && !byId.has(choice.parent))
      row.fault('unknown-reference', 'parent', { value: choice.parent });
    if (!choice.leads && !row.text('leads') && !parents.has(value)) row.fault('choice-dead-end', 'leads', { value });
    if (endless.has(value)) row.fault('choice-loop', 'parent', { value });
  });
  faultMerged(choices, rows, parents);
  for (const [parent, below] of groupByParent(choices)) {
    if (below.length > MAX_CHOICES_PER_STEP) {
      faults.add('too-many', FILE, 0, parent ?? '', { count: below.length, max: MAX_CHOICES_PER_STEP });
    }
  }
  return choices;
}

/** Choices from which one never comes to the first step. */
function endlessOf(choices: readonly Choice[], byId: ReadonlyMap<string, Choice>): ReadonlySet<string> {
  const ends = new Map<string, boolean>();
  for (const choice of choices) {
    const way = new Set<string>();
    let above: Choice | undefined = choice;
    for (
      ;
      above && !ends.has(above.id) && !way.has(above.id);
      above = above.parent ? byId.get(above.parent) : undefined
    ) {
      way.add(above.id);
    }
    const end = !above || (ends.get(above.id) ?? false);
    for (const id of way) ends.set(id, end);
  }
  return new Set([...ends].filter(([, end]) => !end).map(([id]) => id));
}

/**
 * A cell that may be empty, below a filled one, can be what is left of merged cells. A choice of the first step has
 * choices below it or leads to the offices: one that leads to answers was probably meant to be a step lower. Of choices
 * below the same one, all or none say whom they are for.
 */
function faultMerged(choices: readonly Choice[], rows: readonly Row[], parents: ReadonlySet<string | null>): void {
  let told: string | null = null;
  for (const [index, { id, parent, leads }] of choices.entries()) {
    const row = rows[index] as Row;
    const lower = leads && leads.to !== 'office' && !parents.has(id);
    if (!parent && lower) row.maybeMerged('parent');
    const step = parent ?? (lower ? row.above('parent') : '');
    if (row.text('audience')) told = step;
    else if (step && step === told) row.maybeMerged('audience');
  }
}

function groupByParent(choices: readonly Choice[]): Map<string | null, Choice[]> {
  const groups = new Map<string | null, Choice[]>();
  for (const choice of choices) {
    const below = groups.get(choice.parent);
    if (below) below.push(choice);
    else groups.set(choice.parent, [choice]);
  }
  return groups;
}

/** `Topic： x` as `topic:x`. */
const foldLeads = (text: string): string =>
  foldCode(text).replace(
    /^(topic|entry|office)\b *(:?) */i,
    (_, to: string, colon: string) => to.toLowerCase() + colon,
  );

function leadsOf(
  row: Row,
  known: { readonly topics: ReadonlySet<string>; readonly entries: ReadonlySet<string> },
): Choice['leads'] {
  const leads = row.code('leads', foldLeads);
  if (!leads) return null;
  if (leads === 'office') return { to: 'office' };
  const [to, value = ''] = leads.split(':');
  if (to === 'topic' && known.topics.has(value)) return { to, topic: value };
  if (to === 'entry' && known.entries.has(value)) return { to, entry: value };
  if (to === 'topic' || to === 'entry') row.fault('unknown-reference', 'leads', { value });
  else row.fault('bad-value', 'leads', { value: leads, allowed: 'topic:…, entry:…, office' });
  return null;
}
