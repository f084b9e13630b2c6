import { blockText, inlineText } from '@madoguchi/content';
import { pickUp } from '@madoguchi/content/matcher';
import type { Finding, Rule } from '../content-model.js';

/** Stands between texts that are read in one go: it is part of no form, and no letter. */
const BETWEEN = '\u0001';

/** Forms that the matcher never reads as their term: another one has them, or they are too short. */
export const shadowedForm: Rule = ({ terms }) => {
  const forms = terms.flatMap(({ value, row }) => value.forms.map((form) => ({ form, id: value.id, row })));
  const values = terms.map(({ value }) => value);
  const labels = new Map(values.map(({ id, label }) => [id, label]));
  const picked = new Map(pickUp(forms.map(({ form }) => form).join(BETWEEN), values).map((pick) => [pick.start, pick]));
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { form, id } of forms) {
    if ((owners.get(same(form)) ?? id) !== id) shared.add(same(form));
    owners.set(same(form), id);
  }
  let start = 0;
  return forms.flatMap(({ form, id, row }): Finding[] => {
    const pick = picked.get(start);
    start += form.length + BETWEEN.length;
    // Two terms with the very same form are a fault of their own.
    if (shared.has(same(form)) || pick?.termId === id) return [];
    const first = (pick && labels.get(pick.termId)?.ja) ?? '—';
    const own = labels.get(id);
    const column = form === own?.ja ? 'ja' : form === own?.en ? 'en' : 'synonyms';
    return [{ row, code: 'shadowed-form', column, details: { value: form, first } }];
  });
};

const same = (form: string): string => form.normalize('NFKC').toLowerCase();

/** Terms that occur in no text of the content: picking them up leads nowhere. */
export const unusedTerm: Rule = ({ entries, topics, choices, terms }) => {
  const values = terms.map(({ value }) => value);
  const used = new Set<string>();
  const read = (texts: readonly string[]): void => {
    for (const { termId } of pickUp(texts.join(BETWEEN), values)) used.add(termId);
  };
  for (const each of new Set(entries.map(({ language }) => language))) {
    const own = entries.filter(({ language }) => language === each).map(({ entry }) => entry);
    read(own.flatMap(({ question, answer, aliases }) => [inlineText(question), blockText(answer), ...aliases]));
  }
  read([...topics, ...choices].flatMap(({ value }) => Object.values(value.label)));
  return terms
    .filter(({ value }) => value.id && !used.has(value.id))
    .map(({ value, row }) => ({ row, code: 'unused-term', column: 'id', details: { value: value.label.ja } }));
};
