import type { Desk } from '../../desk/desk.js';
import type { Fault, FaultLevel } from '../../fault.js';
import { cliStrings, fill, formatMessage, formatPlace } from '../../locale/format.js';
import type { CheckStrings } from '../strings.js';
import { countsOf, sorted } from './report.js';

/** The faults for a person, by file: where, how serious, what is wrong, what to do. */
export function textReport(
  faults: readonly Fault[],
  folder: string,
  { language, paint }: Pick<Desk, 'language' | 'paint'>,
  strings: CheckStrings,
): string[] {
  if (!faults.length) return [strings.nothing];
  const { levels } = cliStrings(language);
  const colours: Readonly<Record<FaultLevel, (text: string) => string>> = {
    error: (text) => paint.red(text),
    warning: (text) => paint.yellow(text),
    info: (text) => paint.dim(text),
  };
  const lines: string[] = [];
  let file = '';
  for (const fault of sorted(faults)) {
    if (fault.file !== file) lines.push(...(file ? [''] : []), paint.bold((file = fault.file)));
    const place = formatPlace(fault, language);
    const level = colours[fault.level](levels[fault.level]);
    lines.push(`  ${place && `${place}  `}${level}${strings.colon}${formatMessage(fault, language)}`);
  }
  const { error: errors, warning: warnings, info: infos } = countsOf(faults);
  lines.push('', paint.bold(fill(strings.summary, { errors, warnings, infos })));
  const count = faults.filter(({ mend }) => mend).length;
  if (count) lines.push(fill(strings.fixable, { count, folder }));
  return lines;
}
