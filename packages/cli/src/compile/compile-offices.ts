import type { ClosedDays, Office, OfficeShard, OpeningHours } from '@madoguchi/content';
import holidayJp from '@holiday-jp/holiday_jp';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { readTable, type Row } from '../folder/table.js';
import { dateOf, idOf, linkOf } from './cells.js';

const COLUMNS = [
  ...['id', 'name', 'name.en', 'postcode', 'address', 'address.en', 'area', 'phone', 'fax', 'email', 'relay', 'online'],
  ...['hours', 'closed', 'url', 'source', 'reviewed'],
];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RANGE = /^([A-Za-z,-]+) (\d\d:\d\d)-(\d\d:\d\d)$/;

/** Compiles `offices.csv`, with the public holidays of the year of `now` and the two years after it. */
export function compileOffices(folder: ContentFolder, now: Date, faults: FaultList): OfficeShard {
  const seen = new Map<string, string>();
  const year = now.getUTCFullYear();
  const holidays = holidayJp.between(new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 2, 11, 31)));
  return {
    kind: 'offices',
    offices: readTable(folder, 'offices.csv', COLUMNS, faults).map((row) => officeOf(row, seen)),
    holidays: holidays.map(({ date }) => date.toISOString().slice(0, 10)).sort(),
  };
}

function officeOf(row: Row, seen: Map<string, string>): Office {
  const postcode = row.text('postcode');
  if (postcode && !/^\d{3}-\d{4}$/.test(postcode)) row.fault('bad-postcode', 'postcode', { value: postcode });
  const online = row.text('online') ? row.oneOf('online', ['yes', 'no']) : '';
  const url = row.text('url');
  const member = <K extends string>(name: K): { [N in K]?: string } => {
    const value = row.text(name);
    return (value ? { [name]: value } : {}) as { [N in K]?: string };
  };
  return {
    id: idOf(row, seen),
    name: { ja: row.required('name'), ...(row.text('name.en') && { en: row.text('name.en') }) },
    ...(postcode && { postcode }),
    address: { ja: row.text('address'), ...(row.text('address.en') && { en: row.text('address.en') }) },
    area: row.list('area'),
    ...member('phone'),
    ...member('fax'),
    ...member('email'),
    ...member('relay'),
    ...(online && { online: online === 'yes' }),
    hours: row.list('hours').flatMap((value) => hoursOf(value, row)),
    closed: closedOf(row),
    ...(url && linkOf(row, 'url', url) && { url }),
    source: linkOf(row, 'source'),
    reviewed: dateOf(row, 'reviewed'),
  };
}

/** `Mon-Fri 08:30-17:15` or `Mon,Wed 08:30-17:15`. */
function hoursOf(value: string, row: Row): OpeningHours[] {
  const [, names = '', from = '', to = ''] = RANGE.exec(value) ?? [];
  const days = names.split(',').flatMap((part) => {
    const [first = -1, last = first] = part.split('-').map((name) => DAYS.indexOf(name));
    return first < 0 || last < first ? [NaN] : DAYS.map((_, day) => day).slice(first, last + 1);
  });
  if (!from || days.some(Number.isNaN) || from >= to || to > '24:00') {
    row.fault('bad-hours', 'hours', { value });
    return [];
  }
  return [{ days, from, to }];
}

function closedOf(row: Row): ClosedDays {
  const items = row.list('closed');
  const ranges = items
    .filter((item) => item !== 'holidays')
    .flatMap((value) => {
      const [, from, to] = /^(\d\d-\d\d)\.\.(\d\d-\d\d)$/.exec(value) ?? [];
      if (from && to) return [{ from, to }];
      row.fault('bad-closed', 'closed', { value });
      return [];
    });
  return { holidays: items.includes('holidays'), ranges };
}
