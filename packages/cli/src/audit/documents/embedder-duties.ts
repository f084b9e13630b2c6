import type { CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { KitSubject } from '../kit-subject.js';
import { cell, heading, line, type KitDocument } from '../rendering/document.js';
import { auditText } from '../text.js';
import { pageParts } from './page-parts.js';

/** What the page around the element must see to, and what the automatic part saw of it. */
export function embedderDuties(data: KitData, { page }: KitSubject, language: CliLanguage): KitDocument {
  const { names, duties: words, none } = auditText(language);
  return {
    ...{ name: 'embedder-duties', language, title: names['embedder-duties'] },
    parts: [
      line(words.about),
      {
        table: {
          caption: names['embedder-duties'],
          head: words.head,
          rows: data.duties.map(({ what, criteria, by }) => [
            cell(what[language]),
            cell(criteria.join(' ') || none),
            cell(words.by[by]),
          ]),
        },
      },
      ...(page ? [heading(words.page), ...pageParts(page, data, language)] : []),
    ],
  };
}
