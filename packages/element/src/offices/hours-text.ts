import type { Office } from '@madoguchi/content';
import type { OfficeStrings } from './strings.js';

/** Opening hours in words: 月・火・水・木・金 08:30–17:15（休み：祝日、12-29–01-03). Empty where none are confirmed. */
export function hoursText(office: Office, strings: OfficeStrings): string {
  const hours = office.hours.map(
    ({ days, from, to }) => `${days.map((day) => strings.days[day] ?? '').join(strings.between)} ${from}–${to}`,
  );
  const closed = [
    ...(office.closed.holidays ? [strings.holidays] : []),
    ...office.closed.ranges.map(({ from, to }) => `${monthDay(from)}–${monthDay(to)}`),
  ];
  if (!hours.length) return '';
  return [hours.join(' / '), ...(closed.length ? [`${strings.closedOn}: ${closed.join(', ')}`] : [])].join(' — ');
}

/** `12-29` → `12/29`, as dates are written in Japan. */
function monthDay(value: string): string {
  return value.split('-').map(Number).join('/');
}
