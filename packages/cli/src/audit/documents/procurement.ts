import { fill, type CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { KitSubject } from '../kit-subject.js';
import { heading, items, line, lines, type KitDocument } from '../rendering/document.js';
import { countsText, sheetRows } from '../sheet-rows.js';
import { auditText } from '../text.js';
import { engineCounts } from './tests-parts.js';

/** What may be written in procurement documents, what not, and what to ask for. */
export function procurement(data: KitData, subject: KitSubject, language: CliLanguage): KitDocument {
  const text = auditText(language);
  const { names, procurement: words, comma } = text;
  const rows = [...sheetRows('results-jis', data, subject), ...sheetRows('results-wcag22', data, subject)];
  const details = {
    version: subject.version,
    counts: countsText(rows, language, comma),
    tests: fill(text.tests.engines, { ...engineCounts(data) }),
    open: data.failures.filter(({ closed }) => closed === null).length,
  };
  const filled = (texts: readonly string[]): string[] => texts.map((each) => fill(each, details));
  return {
    ...{ name: 'procurement', language, title: names.procurement },
    parts: [
      ...filled(words.about).map((each) => line(each)),
      line(text.tests.on[subject.repository === null ? 'embedder' : 'repository']),
      heading(words.may),
      items(lines(filled(words.mayList))),
      heading(words.mustNot),
      items(lines(filled(words.mustNotList))),
      heading(words.ask),
      items(lines(filled(words.askList))),
    ],
  };
}
