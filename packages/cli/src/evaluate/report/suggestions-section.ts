import { csvLines } from '../../folder/csv-text.js';
import { fill } from '../../locale/format.js';
import { html, type Html } from '../../preview/html.js';
import type { Context } from './context.js';
import { htmlTable } from './figure.js';
import { NOTHING } from './numbers.js';

/** What would mend the misses, as tables and as lines that can be pasted. */
export function suggestionsSection({ evaluation, strings, entry }: Context): Html[] {
  const { html: words } = strings;
  const { misses, aliases, forms } = evaluation.suggestions;
  if (!evaluation.halves.some(({ half }) => half === 'tuning')) return [html`<p>${strings.noTuning}</p>`];
  if (!misses) return [html`<p>${strings.noSuggestions}</p>`];
  const csv = (rows: readonly (readonly string[])[]): Html =>
    html`<details>
      <summary>CSV</summary>
      <pre tabindex="0">${csvLines(rows, { lineEnd: '\n' })}</pre>
    </details>`;
  return [
    html`<p>${fill(words.suggestionsText, { misses })}</p>
      <h3>${strings.aliases}</h3>`,
    htmlTable({
      caption: strings.aliases,
      head: [words.entry, words.alias, words.misses],
      words: [1],
      rows: aliases.map((each) => [entry(each.id), each.alias, each.misses]),
    }),
    csv([['id', 'alias'], ...aliases.map(({ id, alias }) => [id, alias])]),
    html`<h3>${strings.forms}</h3>`,
    htmlTable({
      caption: strings.forms,
      head: [words.form, words.term, words.reason, words.misses],
      words: [1, 2],
      rows: forms.map(({ form, term, because, misses: count }) => [
        form,
        term || NOTHING,
        strings.because[because],
        count,
      ]),
    }),
    csv([['id', 'synonyms'], ...forms.filter(({ term }) => term).map(({ term, form }) => [term, form])]),
  ];
}
