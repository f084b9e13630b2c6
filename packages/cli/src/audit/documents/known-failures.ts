import type { CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import { cell, line, type KitDocument } from '../rendering/document.js';
import { auditText } from '../text.js';

/** What is known to be wrong or limited, the open ones first. */
export function knownFailuresDocument({ failures }: KitData, language: CliLanguage): KitDocument {
  const { names, failures: words, none } = auditText(language);
  const rows = [...failures].sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null));
  return {
    ...{ name: 'known-failures', language, title: names['known-failures'] },
    parts: [
      line(words.about),
      {
        table: {
          caption: names['known-failures'],
          head: words.head,
          rows: rows.map(({ id, kind, criteria, what, meanwhile, found, closed }) =>
            [
              ...[id, words.kinds[kind], criteria.join(' ') || none, what[language], meanwhile[language]],
              ...[found, closed ?? words.open],
            ].map((each) => cell(each)),
          ),
        },
      },
    ],
  };
}
