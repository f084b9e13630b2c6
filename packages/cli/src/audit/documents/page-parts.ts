import type { CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { PageFinding, PageReport } from '../page/page-report.js';
import { cell, code, items, line, lines, type Part } from '../rendering/document.js';
import { auditStrings } from '../strings.js';
import { auditText } from '../text.js';

/** What the automatic part saw of a page, as parts of a document. */
export function pageParts(page: PageReport, data: KitData, language: CliLanguage): readonly Part[] {
  const { report } = auditStrings(language);
  const { colon, comma } = auditText(language);
  const findings = (caption: string, list: readonly PageFinding[], nothing: string): Part =>
    list.length
      ? {
          table: {
            caption,
            head: report.findingHead,
            rows: list.map(({ rule, stage, part, criteria, help, targets, count }) => [
              cell(code(rule)),
              cell(report.stages[stage]),
              cell(report.parts[part]),
              cell(criteria.join(' ') || report.goodPractice),
              cell(help),
              [...targets.map((each) => [code(each)]), [String(count)]],
            ]),
          },
        }
      : line(caption, colon, nothing);
  const duty = (id: string): string => data.duties.find((each) => each.id === id)?.what[language] ?? id;
  return [
    items([
      [report.url, colon, page.url],
      [report.date, colon, page.date],
      [report.with, colon, `${page.browser}, axe-core ${page.axe}`],
      [report.reached, colon, page.stages.map((each) => report.stages[each]).join(comma)],
    ]),
    findings(
      report.problems,
      page.problems.filter(({ criteria }) => criteria.length > 0),
      report.noProblems,
    ),
    findings(
      report.beyond,
      page.problems.filter(({ criteria }) => criteria.length === 0),
      report.noUndecided,
    ),
    findings(report.undecided, page.undecided, report.noUndecided),
    {
      table: {
        caption: report.duties,
        head: report.dutyHead,
        rows: page.duties.map(({ duty: id, status, seen }) => [
          cell(duty(id)),
          cell(report.status[status]),
          seen ? cell(code(seen)) : cell(report.nothingSeen),
        ]),
      },
    },
    line(report.left),
    items(lines(data.duties.filter(({ by }) => by === 'person').map(({ what }) => what[language]))),
  ];
}
