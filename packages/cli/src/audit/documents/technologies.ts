import { fill, type CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { ScreenReader } from '../data/script-step.js';
import type { KitSubject } from '../kit-subject.js';
import { cell, heading, items, line, lines, type KitDocument, type Line, type Part } from '../rendering/document.js';
import { auditText } from '../text.js';
import { engineCounts } from './tests-parts.js';

/** What the element relies on, and with what it was tried: by machine, and by people. */
export function technologies(data: KitData, subject: KitSubject, language: CliLanguage): KitDocument {
  const text = auditText(language);
  const { technologies: words } = text;
  const pairs: Part = data.pairs.length
    ? {
        table: {
          caption: words.byMachine,
          head: words.pairsHead,
          rows: data.pairs.map(({ reader, browser, date, journeys }) =>
            [reader, browser, date || text.none, String(journeys)].map((each) => cell(each)),
          ),
        },
      }
    : line(words.noPairs);
  return {
    ...{ name: 'technologies', language, title: text.names.technologies },
    parts: [
      heading(words.relied),
      items(lines(words.reliedList)),
      line(words.notRelied),
      heading(words.browsers),
      line(words.browsersText),
      line(fill(text.tests.engines, { ...engineCounts(data) })),
      line(text.tests.on[subject.repository === null ? 'embedder' : 'repository']),
      heading(words.pairs),
      line(words.pairsAbout),
      pairs,
      {
        table: {
          caption: words.byPeople,
          head: words.peopleHead,
          rows: data.readers.map((reader) => [
            cell(reader.name),
            cell(reader.with[language]),
            ...ofPeople(reader, data, subject, language),
          ]),
        },
      },
    ],
  };
}

/** How many steps of this version people did with a screen reader, and in what environments. */
function ofPeople(
  reader: ScreenReader,
  { steps }: KitData,
  { manual, version }: KitSubject,
  language: CliLanguage,
): readonly (readonly Line[])[] {
  const { technologies: words, none } = auditText(language);
  const own = manual.filter((each) => each.reader === reader.id && each.version === version);
  if (!own.length) return [cell(words.notDone), cell(none)];
  const done = new Set(own.map(({ step }) => step)).size;
  const differs = own.filter(({ result }) => result === 'differs').length;
  const environments = [...new Set(own.map(({ environment, date }) => `${environment} (${date})`))];
  return [cell(fill(words.done, { done, all: steps.length, differs })), lines(environments)];
}
