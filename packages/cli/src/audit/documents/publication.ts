import { localize } from '@madoguchi/content';
import { fill, type CliLanguage } from '../../locale/format.js';
import type { KitSubject } from '../kit-subject.js';
import { cell, heading, line, type KitDocument } from '../rendering/document.js';
import { auditText } from '../text.js';

/** Text for a page of test results, along the items that JIS asks for. */
export function publication({ version, content }: KitSubject, language: CliLanguage): KitDocument {
  const { names, publication: words, none } = auditText(language);
  const details = {
    version,
    name: content ? localize(content.name, language) : none,
    content: content?.version ?? none,
  };
  return {
    ...{ name: 'publication', language, title: names.publication },
    parts: [
      ...words.about.map((each) => line(each)),
      {
        table: {
          caption: names.publication,
          head: words.head,
          rows: words.rows.map(([item, text]) => [cell(item), cell(fill(text, details))]),
        },
      },
      line(words.source),
      heading(words.noteTitle),
      line(words.note),
    ],
  };
}
