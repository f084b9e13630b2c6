import { safeLink, type ClosedDays, type Office, type OfficeShard, type OpeningHours } from '@madoguchi/content';
import holidayJp from '@holiday-jp/holiday_jp';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { readTable, type Row } from '../folder/table.js';
import { checkPlain, dateOf, idOf, linkOf, pageOf } from './cells.js';
import { foldClosed, foldHours, foldPostcode, foldWidth, foldCode } from '../folder/fold.js';

const COLUMNS = [
  ...['id', 'name', 'name.en', 'postcode', 'address', 'address.en', 'area', 'phone', 'fax', 'email', 'relay', 'online'],
  ...['hours', 'closed', 'url', 'source', 'reviewed'],
];
/** A line or two of the office's card. */
const MAX_TEXT = 200;
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
  const postcode = postcodeOf(row);
  const online = row.text('online') ? row.oneOf('online', ['yes', 'no']) : '';
  const url = row.code('url', foldWidth);
  for (const column of ['name', 'name.en', 'address', 'address.en', 'relay'])
    checkPlain(row, column, [row.text(column)], MAX_TEXT);
  return {
    id: idOf(row, seen),
    name: { ja: row.required('name'), ...(row.text('name.en') && { en: row.text('name.en') }) },
    ...(postcode && { postcode }),
    address: { ja: row.text('address'), ...(row.text('address.en') && { en: row.text('address.en') }) },
    area: row.list('area'),
    ...member('phone', phoneOf(row, 'phone')),
    ...member('fax', phoneOf(row, 'fax')),
    ...member('email', emailOf(row)),
    ...member('relay', row.text('relay')),
    ...(online && { online: online === 'yes' }),
    hours: row.codes('hours', foldHours).flatMap((value) => hoursOf(value, row)),
    closed: closedOf(row),
    ...member('url', linkOf(row, 'url', url)),
    source: pageOf(row, 'source'),
    reviewed: dateOf(row, 'reviewed'),
  };
}

function member<K extends string>(name: K, value: string): { [N in K]?: string } {
  return (value ? { [name]: value } : {}) as { [N in K]?: string };
}

function postcodeOf(row: Row): string {
  const value = row.code('postcode', foldPostcode);
  if (!value || /^\d{3}-\d{4}$/.test(value)) return value;
  // 060-0001 as a number is 600001: which digits are left out, only the publisher knows.
  row.fault(/^\d{5,6}$/.test(value) ? 'leading-zero' : 'bad-postcode', 'postcode', { value });
  return '';
}

/** A number as people dial it; what follows it (an extension, hours) is left as it is. */
function phoneOf(row: Row, column: 'phone' | 'fax'): string {
  const value = row.code(column, foldCode);
  const [number = ''] = /^\+?[\d() -]*/.exec(value) ?? [];
  const digits = number.replace(/\D/g, '');
  if (/^[1-9]\d{8,9}$/.test(digits) && !number.startsWith('+')) row.fault('leading-zero', column, { value });
  else if (value && (digits.length < 10 || digits.length > 15)) row.fault('bad-phone', column, { value });
  return value;
}

/** An address that can be a link. */
function emailOf(row: Row): string {
  const value = row.code('email');
  if (value && !safeLink(`mailto:${value}`)) row.fault('bad-value', 'email', { value, allowed: 'name@example.go.jp' });
  return value;
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
  const items = row.codes('closed', foldClosed);
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
