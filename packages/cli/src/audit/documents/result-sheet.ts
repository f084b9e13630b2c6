import { csvText } from '../../folder/csv-text.js';
import type { CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { KitSubject } from '../kit-subject.js';
import {
  cell,
  code,
  heading,
  items,
  line,
  link,
  plain,
  type KitDocument,
  type Line,
  type Part,
} from '../rendering/document.js';
import { resultText, type ResultCode } from '../result-of.js';
import { countsText, sheetRows, type SheetName, type SheetRow } from '../sheet-rows.js';
import { auditText, type AuditText } from '../text.js';
import { stateAddress, statesAddress } from './state-address.js';
import { rowNotes } from './row-notes.js';
import { testText, testsParts } from './tests-parts.js';

/** The result sheet of JIS, or of what later versions of WCAG added. */
export function resultSheet(name: SheetName, data: KitData, subject: KitSubject, language: CliLanguage): KitDocument {
  const text = auditText(language);
  const { sheet } = text;
  const rows = sheetRows(name, data, subject);
  const used = [...new Set(rows.map(({ result }) => result.code))];
  const about = name === 'results-jis' ? sheet.about : sheet.laterAbout;
  return {
    ...{ name, language, title: text.names[name] },
    parts: [
      ...about.map((each) => line(each)),
      ...(name === 'results-jis' ? [] : [line(sheet.removed)]),
      line(text.overview.version, text.colon, subject.version),
      line(sheet.counts, text.colon, countsText(rows, language, text.comma)),
      table(rows, name, data, subject, text, language),
      ...testsParts(data, subject, language),
      heading(sheet.resultsTitle),
      items(used.map((each: ResultCode): Line => [text.results[each], text.colon, sheet.resultMeaning[each]])),
      heading(sheet.methodsTitle),
      items((['AC', 'AF', 'HC'] as const).map((each): Line => [each, text.colon, text.methods[each]])),
    ],
  };
}

function table(
  rows: readonly SheetRow[],
  name: SheetName,
  data: KitData,
  subject: KitSubject,
  text: AuditText,
  language: CliLanguage,
): Part {
  const { sheet } = text;
  return {
    table: {
      caption: name === 'results-jis' ? sheet.jis : sheet.later,
      head: headOf(subject, text),
      rows: rows.map((row) => {
        const { criterion, evidence, result, tests, done, needed } = row;
        return [
          cell(`${criterion.id} ${criterion[language]}`),
          cell(criterion.level),
          cell(evidence.applies ? text.applies : text.appliesNot),
          cell(resultText(result, language)),
          cell(done.join(text.comma) || text.none),
          cell(needed.join(text.comma) || text.none),
          rowNotes(row, data, language),
          evidence.states.map((state): Line => [
            state === '*'
              ? link(text.allStates, statesAddress(subject, language))
              : link(state, stateAddress(subject, state, language)),
          ]),
          tests.length
            ? tests.map((each): Line => [`${testText(each, language)} `, code(each.listed ?? each.file)])
            : cell(text.none),
          cell(evidence.person[language]),
        ];
      }),
    },
  };
}

/** Names of the columns. That of the tests says what they were run on, so that a CSV file says it too. */
function headOf({ repository }: KitSubject, { sheet }: AuditText): readonly string[] {
  const tests = sheet.testsHead[repository === null ? 'embedder' : 'repository'];
  return [...sheet.head.slice(0, -1), tests, ...sheet.head.slice(-1)];
}

/** The same sheet as a CSV file. Several links or tests of a cell are lines in it. */
export function resultCsv(name: SheetName, data: KitData, subject: KitSubject, language: CliLanguage): string {
  const text = auditText(language);
  const rows = sheetRows(name, data, subject).map((row) => {
    const { criterion, evidence, result, tests, done, needed } = row;
    return [
      `${criterion.id} ${criterion[language]}`,
      criterion.level,
      evidence.applies ? text.applies : text.appliesNot,
      resultText(result, language),
      done.join(text.comma) || text.none,
      needed.join(text.comma) || text.none,
      rowNotes(row, data, language)
        .map((each) => each.map(plain).join(''))
        .join('\n'),
      evidence.states
        .map((state) => (state === '*' ? statesAddress(subject, language) : stateAddress(subject, state, language)))
        .join('\n'),
      tests.map((each) => `${testText(each, language)} ${each.listed ?? each.file}`).join('\n'),
      evidence.person[language],
    ];
  });
  return csvText([[...headOf(subject, text)], ...rows]);
}
