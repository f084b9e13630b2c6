import type { VocabularyShard } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { readTable } from '../folder/table.js';
import { idOf, shortText } from './cells.js';

/** Words of a field are short. */
const MAX_FORM = 40;

/** Compiles `vocabulary.csv`. A written form belongs to one term, so that a pick-up has one meaning. */
export function compileVocabulary(folder: ContentFolder, faults: FaultList): VocabularyShard {
  const seen = new Map<string, string>();
  const owners = new Map<string, string>();
  const terms = readTable(folder, 'vocabulary.csv', ['id', 'ja', 'en', 'synonyms'], faults).map((row) => {
    const id = idOf(row, seen);
    const ja = shortText(row, 'ja', MAX_FORM);
    const en = row.text('en');
    const forms = [...new Set([ja, ...(en ? [en] : []), ...row.list('synonyms')])];
    for (const form of forms) {
      const same = form.normalize('NFKC').toLowerCase();
      const first = owners.get(same);
      if (first === undefined) owners.set(same, id);
      else if (first !== id) row.fault('duplicate-form', 'synonyms', { value: form, first });
    }
    return { id, label: { ja, ...(en && { en }) }, forms };
  });
  return { kind: 'vocabulary', terms };
}

/** As it is written: without the labels among the forms, which the reader adds again. */
export function withoutLabels({ terms, ...shard }: VocabularyShard): VocabularyShard {
  return {
    ...shard,
    terms: terms.map(({ label, forms, ...term }) => ({
      ...term,
      label,
      forms: forms.filter((form) => form !== label.ja && form !== label.en),
    })),
  };
}
