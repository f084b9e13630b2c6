import type { CliLanguage } from '../../locale/format.js';
import type { KitData } from '../data/kit-data.js';
import type { Line } from '../rendering/document.js';
import type { SheetRow } from '../sheet-rows.js';
import { auditText } from '../text.js';

/** Why it does not apply, what is to be known, what is open, what people heard, and what the page's check found. */
export function rowNotes(
  { criterion, evidence, steps, heard, failures, findings }: SheetRow,
  { readers }: KitData,
  language: CliLanguage,
): readonly Line[] {
  const { sheet, colon, comma } = auditText(language);
  const nameOf = (reader: string): string => readers.find(({ id }) => id === reader)?.name ?? reader;
  return [
    ...(criterion.since === '2.0' ? [] : [[`${sheet.since}${colon}WCAG ${criterion.since}`]]),
    ...(evidence.why ? [[evidence.why[language]]] : []),
    ...(evidence.note ? [[evidence.note[language]]] : []),
    ...(failures.length ? [[`${sheet.failures}${colon}${failures.map(({ id }) => id).join(' ')}`]] : []),
    ...(steps.length ? [[`${sheet.steps}${colon}${steps.join(' ')}`]] : []),
    ...heard.map((each): Line => {
      const by = [each.date, each.role, nameOf(each.reader), each.environment, each.version].join(comma);
      const what = each.result === 'differs' ? `${sheet.heard.differs} “${each.heard}”` : sheet.heard[each.result];
      return [`${sheet.byPerson}${colon}${each.step} ${what} (${by})`];
    }),
    ...findings.map((each): Line => [
      `${sheet.findings}${colon}${each.rule} (${each.part}, ${each.stage}, ${each.count})`,
    ]),
  ];
}
