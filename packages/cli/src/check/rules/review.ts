import { isDate } from '../../folder/dates.js';
import type { Finding, Rule } from '../content-model.js';

/** What was compared with its source too long ago, or is said to have been compared on a day to come. */
export const review: Rule = ({ reviewed, reviewMonths, today }) => {
  const oldest = shifted(today, -reviewMonths, 0);
  // A day of grace: the desk may stand in another time zone.
  const newest = shifted(today, 0, 1);
  return reviewed.flatMap((row): Finding[] => {
    const value = row.code('reviewed');
    if (!isDate(value)) return [];
    const column = 'reviewed';
    if (value > newest) return [{ row, code: 'reviewed-future', column, details: { value } }];
    if (value < oldest) return [{ row, code: 'review-due', column, details: { value, months: reviewMonths } }];
    return [];
  });
};

function shifted(day: string, months: number, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date + days)).toISOString().slice(0, 10);
}
