import type { Fault } from '../../fault.js';
import { formatMessage, type CliLanguage } from '../../locale/format.js';
import { countsOf, sorted } from './report.js';

/** The faults for a program: one JSON object. Members are only ever added. */
export function jsonReport(faults: readonly Fault[], folder: string, language: CliLanguage): string {
  const { error: errors, warning: warnings, info: infos } = countsOf(faults);
  const list = sorted(faults).map((fault) => {
    const { code, level, file, row, sheetRow, column, columnLetter, details, mend } = fault;
    const message = formatMessage(fault, language);
    return { code, level, file, row, sheetRow, column, columnLetter, message, details, fixable: mend !== undefined };
  });
  return JSON.stringify({ folder, errors, warnings, infos, faults: list }, null, 2);
}
