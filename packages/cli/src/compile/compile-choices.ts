import type { Choice, Language } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
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
      parent: row.text('parent') || null,
      ...(audience && { audience: row.oneOf('audience', ['seeker', 'employer']) }),
      label: localizedText(row, languages, MAX_LABEL),
      leads: leadsOf(row, known),
    };
  });
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  choices.forEach((choice, index) => {
    const row = rows[index] as Row;
    const value = choice.id;
    if (choice.parent !== null && !byId.has(choice.parent))
      row.fault('unknown-reference', 'parent', { value: choice.parent });
    if (!choice.leads && !row.text('leads') && !choices.some(({ parent }) => parent === value)) {
      row.fault('choice-dead-end', 'leads', { value });
    }
    let above: Choice | undefined = choice;
    for (let steps = 0; above?.parent; steps++, above = byId.get(above.parent)) {
      if (steps <= choices.length) continue;
      row.fault('choice-loop', 'parent', { value });
      break;
    }
  });
  for (const [parent, below] of groupByParent(choices)) {
    if (below.length > MAX_CHOICES_PER_STEP) {
      faults.add('too-many', FILE, 0, parent ?? '', { count: below.length, max: MAX_CHOICES_PER_STEP });
    }
  }
  return choices;
}

function groupByParent(choices: readonly Choice[]): Map<string | null, Choice[]> {
  const groups = new Map<string | null, Choice[]>();
  for (const choice of choices) groups.set(choice.parent, [...(groups.get(choice.parent) ?? []), choice]);
  return groups;
}

function leadsOf(
  row: Row,
  known: { readonly topics: ReadonlySet<string>; readonly entries: ReadonlySet<string> },
): Choice['leads'] {
  const leads = row.text('leads');
  if (!leads) return null;
  if (leads === 'office') return { to: 'office' };
  const [to, value = ''] = leads.split(':');
  if (to === 'topic' && known.topics.has(value)) return { to, topic: value };
  if (to === 'entry' && known.entries.has(value)) return { to, entry: value };
  if (to === 'topic' || to === 'entry') row.fault('unknown-reference', 'leads', { value });
  else row.fault('bad-value', 'leads', { value: leads, allowed: 'topic:…, entry:…, office' });
  return null;
}
