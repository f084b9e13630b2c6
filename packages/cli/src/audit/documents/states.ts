import type { CliLanguage } from '../../locale/format.js';
import type { KitSubject } from '../kit-subject.js';
import { cell, heading, items, line, lines, link, type KitDocument } from '../rendering/document.js';
import { auditText } from '../text.js';
import { stateAddress, statesAddress } from './state-address.js';

/** Every state with its address, and what a person does to reach it. */
export function statesDocument(subject: KitSubject, language: CliLanguage): KitDocument {
  const text = auditText(language);
  return {
    ...{ name: 'states', language, title: text.names.states },
    parts: [
      line(text.states.about),
      line(link(text.allStates, statesAddress(subject, language))),
      {
        table: {
          caption: text.names.states,
          head: text.states.head,
          rows: subject.states.map(({ id, title, reach }) => [
            cell(link(id, stateAddress(subject, id, language))),
            cell(title[language]),
            cell(reach[language]),
          ]),
        },
      },
      heading(text.states.conditions),
      items(lines(text.states.conditionList)),
    ],
  };
}
