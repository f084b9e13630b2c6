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
import { stateAddress } from './state-address.js';

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
      table(rows, name, subject, text, language),
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
  subject: KitSubject,
  text: AuditText,
  language: CliLanguage,
): Part {
  const { sheet } = text;
  return {
    table: {
      caption: name === 'results-jis' ? sheet.jis : sheet.later,
      head: sheet.head,
      rows: rows.map((row) => {
        const { criterion, evidence, result, tests } = row;
        return [
          cell(`${criterion.id} ${criterion[language]}`),
          cell(criterion.level),
          cell(evidence.applies ? text.applies : text.appliesNot),
          cell(resultText(result, language)),
          cell(evidence.method.join(text.comma)),
          notes(row, text, language),
          evidence.states.map((state): Line => [
            state === '*' ? link(text.allStates, subject.gallery) : link(state, stateAddress(subject, state)),
          ]),
          tests.length ? tests.map((each): Line => [code(each.file), ` ${each.name}`]) : cell(text.none),
          cell(evidence.person[language]),
        ];
      }),
    },
  };
}

/** Why it does not apply, what is to be known, what is open, and what the page's check found. */
function notes(
  { criterion, evidence, failures, findings }: SheetRow,
  { sheet, colon }: AuditText,
  language: CliLanguage,
): readonly Line[] {
  return [
    ...(criterion.since === '2.0' ? [] : [[`${sheet.since}${colon}WCAG ${criterion.since}`]]),
    ...(evidence.why ? [[evidence.why[language]]] : []),
    ...(evidence.note ? [[evidence.note[language]]] : []),
    ...(failures.length ? [[`${sheet.failures}${colon}${failures.map(({ id }) => id).join(' ')}`]] : []),
    ...findings.map((each): Line => [
      `${sheet.findings}${colon}${each.rule} (${each.part}, ${each.stage}, ${each.count})`,
    ]),
  ];
}

/** The same sheet as a CSV file. Several links or tests of a cell are lines in it. */
export function resultCsv(name: SheetName, data: KitData, subject: KitSubject, language: CliLanguage): string {
  const text = auditText(language);
  const rows = sheetRows(name, data, subject).map((row) => {
    const { criterion, evidence, result, tests } = row;
    return [
      `${criterion.id} ${criterion[language]}`,
      criterion.level,
      evidence.applies ? text.applies : text.appliesNot,
      resultText(result, language),
      evidence.method.join(text.comma),
      notes(row, text, language)
        .map((each) => each.map(plain).join(''))
        .join('\n'),
      evidence.states.map((state) => (state === '*' ? subject.gallery : stateAddress(subject, state))).join('\n'),
      tests.map(({ file, name: test }) => `${file} ${test}`).join('\n'),
      evidence.person[language],
    ];
  });
  return csvText([[...text.sheet.head], ...rows]);
}
