import type { KitData } from './data/kit-data.js';
import type { KitSubject } from './kit-subject.js';
import { hasProblems } from './page/page-report.js';
import { sheetRows } from './sheet-rows.js';

/** The kit's results and the page's check as JSON, for another program. */
export function jsonReport(data: KitData, subject: KitSubject, files: readonly string[]): string {
  const rows = [...sheetRows('results-jis', data, subject), ...sheetRows('results-wcag22', data, subject)];
  const { version, content, page } = subject;
  const report = {
    version,
    content: content && { name: content.name, version: content.version, languages: content.languages },
    problems: page !== null && hasProblems(page),
    criteria: rows.map(({ criterion, evidence, result, tests, steps, heard, done, needed, failures }) => ({
      id: criterion.id,
      level: criterion.level,
      since: criterion.since,
      applies: evidence.applies,
      result: result.code,
      judgement: result.judgement,
      done,
      needed,
      states: evidence.states,
      tests,
      steps,
      heard,
      knownFailures: failures.map(({ id }) => id),
      person: evidence.person,
    })),
    page,
    files,
  };
  return JSON.stringify(report, null, 2);
}
