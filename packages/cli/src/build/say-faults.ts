import type { Desk } from '../desk/desk.js';
import type { Fault } from '../fault.js';
import { fill, formatFault } from '../locale/format.js';
import { buildStrings } from './strings.js';

/**
 * Says what keeps a content from being published, and that there are warnings.
 * @returns whether it can be published.
 */
export function sayFaults(faults: readonly Fault[], folder: string, desk: Pick<Desk, 'language' | 'error'>): boolean {
  const strings = buildStrings(desk.language);
  const errors = faults.filter(({ level }) => level === 'error');
  const warnings = faults.filter(({ level }) => level === 'warning').length;
  for (const fault of errors) desk.error(formatFault(fault, desk.language));
  if (warnings) desk.error(fill(strings.warnings, { count: warnings, folder }));
  if (errors.length) desk.error(fill(strings.failed, { count: errors.length }));
  return errors.length === 0;
}
