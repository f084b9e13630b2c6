import type { Desk } from '../desk/desk.js';
import { fill } from '../locale/format.js';
import type { KitData } from './data/kit-data.js';
import type { KitSubject } from './kit-subject.js';
import type { PageFinding, PageReport } from './page/page-report.js';
import type { PeopleResults } from './results/read-results.js';
import { countsText, sheetRows } from './sheet-rows.js';
import { auditStrings, type AuditStrings } from './strings.js';
import { auditText } from './text.js';

export interface TextReportOptions {
  readonly data: KitData;
  readonly subject: KitSubject;
  readonly people: PeopleResults;
  /** How many files were written; 0 where none were. */
  readonly files: number;
  readonly out: string;
}

/** What the person at the desk reads: what was found, what is left for people, and where the kit is. */
export function textReport({ data, subject, people, files, out }: TextReportOptions, desk: Desk): readonly string[] {
  const { language, paint } = desk;
  const strings = auditStrings(language);
  const { names, comma } = auditText(language);
  const sheets = (['results-jis', 'results-wcag22'] as const).map((name) => {
    const rows = sheetRows(name, data, subject);
    return { name: names[name], rows };
  });
  const left = sheets.flatMap(({ rows }) => rows).filter(({ result }) => result.judgement === null).length;
  return [
    ...(subject.page ? pageLines(subject.page, data, desk, strings) : []),
    ...people.faults.map(({ file, line, column, problem }) =>
      paint.red(fill(strings.resultFault, { name: file, line, column, problem: strings.resultFaults[problem] })),
    ),
    ...sheets.map(({ name, rows }) => fill(strings.counts, { name, counts: countsText(rows, language, comma) })),
    fill(strings.left, { count: left }),
    ...people.kept.map((name) => fill(strings.keptResults, { name })),
    ...(files ? [fill(strings.written, { out, files })] : []),
  ];
}

function pageLines(
  page: PageReport,
  data: KitData,
  { language, paint }: Desk,
  strings: AuditStrings,
): readonly string[] {
  const { report } = strings;
  const { colon, comma } = auditText(language);
  const duty = (id: string): string => data.duties.find((each) => each.id === id)?.what[language] ?? id;
  const finding = ({ rule, part, stage, criteria, help, targets, count }: PageFinding): string =>
    `  ${rule} [${report.parts[part]}${comma}${report.stages[stage]}${comma}${criteria.join(' ') || report.goodPractice}] ${help} (${count}) ${targets.join(' | ')}`;
  const against = page.problems.filter(({ criteria }) => criteria.length > 0);
  const beyond = page.problems.filter(({ criteria }) => criteria.length === 0);
  const open = page.duties.filter(({ status }) => status !== 'nothing-found');
  return [
    `${report.url}${colon}${page.url} (${page.browser}${comma}axe-core ${page.axe}${comma}${page.stages.map((each) => report.stages[each]).join(comma)})`,
    `${report.problems}${colon}${against.length ? '' : report.noProblems}`,
    ...against.map((each) => paint.red(finding(each))),
    ...(beyond.length ? [`${report.beyond}${colon}`, ...beyond.map(finding)] : []),
    ...(page.undecided.length ? [`${report.undecided}${colon}`, ...page.undecided.map(finding)] : []),
    ...(open.length ? [`${report.duties}${colon}`] : []),
    ...open.map(({ duty: id, status, seen }) => {
      const line = `  ${report.status[status]}${colon}${duty(id)}${seen ? ` (${seen})` : ''}`;
      return status === 'problem' ? paint.red(line) : line;
    }),
    '',
  ];
}
