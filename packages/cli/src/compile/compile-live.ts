import type { Language, Live } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { foldTime } from '../folder/dates.js';
import { readTable, type Row } from '../folder/table.js';
import { dateOf, idOf, localizedText } from './cells.js';

/** A notice is read before anything else: one or two sentences. */
const MAX_NOTICE = 200;

/** Compiles `notices.csv` and `recall.csv`; both may be missing. A recalled id need not be in the content any more. */
export function compileLive(
  folder: ContentFolder,
  serial: number,
  languages: readonly Language[],
  faults: FaultList,
): Live {
  const optional = { required: false };
  const seen = new Map<string, string>();
  const recalled = readTable(folder, 'recall.csv', ['id', 'reason', 'date'], faults, optional).map((row) => {
    dateOf(row, 'date');
    return idOf(row, new Map());
  });
  const columns = ['id', 'from', 'until', 'level', ...languages];
  const notices = readTable(folder, 'notices.csv', columns, faults, optional).map((row) => ({
    id: idOf(row, seen),
    from: timeOf(row, 'from'),
    until: timeOf(row, 'until'),
    level: row.oneOf('level', ['info', 'outage']),
    text: localizedText(row, languages, MAX_NOTICE),
  }));
  return { serial, recalled, notices };
}

/** A date and time with its zone, as ms since the epoch. */
function timeOf(row: Row, column: string): number {
  const value = row.requiredCode(column, foldTime, 'date-form');
  const time = /T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;
  if (value && Number.isNaN(time)) row.fault('bad-time', column, { value });
  return Number.isNaN(time) ? 0 : time;
}
