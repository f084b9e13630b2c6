import { isDate } from '../../folder/dates.js';
import type { SearchName } from '../ask-questions.js';
import type { Half } from '../half-report.js';
import { KPI_MEASURES, type Kpi, type KpiFunction } from './kpi.js';

/** Is told of what is wrong with a member, named with dots (`kpis.0.measure`), and of what it may be. */
export type OnKpiFault = (member: string, value: unknown, allowed: string) => void;

const FUNCTIONS: readonly KpiFunction[] = ['answer', 'choose', 'none', 'all'];
const HALVES: readonly Half[] = ['held-out', 'tuning', 'all'];
const SEARCHES: readonly SearchName[] = ['whole', 'firstChoice', 'pathChosen'];
const MEMBERS = ['function', 'measure', 'atLeast', 'atMost', 'from', 'until', 'half', 'search'];

/**
 * Reads the member `kpis` of `service.json`. What is wrong is told, and that aim is left out.
 * @param value - As it stands in the file; a file without the member has no aims.
 */
export function parseKpis(value: unknown, onFault: OnKpiFault): readonly Kpi[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    onFault('kpis', value, '[…]');
    return [];
  }
  return value.flatMap((each: unknown, at) => {
    const name = `kpis.${at}`;
    if (typeof each === 'object' && each !== null && !Array.isArray(each)) {
      return parseKpi(each as Record<string, unknown>, name, onFault) ?? [];
    }
    onFault(name, each, '{…}');
    return [];
  });
}

function parseKpi(value: Readonly<Record<string, unknown>>, name: string, onFault: OnKpiFault): Kpi | null {
  let sound = true;
  const fault = (member: string, found: unknown, allowed: string): void => {
    sound = false;
    onFault(`${name}.${member}`, found, allowed);
  };
  const oneOf = <T extends string>(member: string, allowed: readonly T[], fallback?: T): T => {
    const given = value[member] === undefined ? fallback : value[member];
    const found = allowed.find((each) => each === given);
    if (found === undefined) fault(member, given, allowed.join(', '));
    return found ?? (allowed[0] as T);
  };
  const day = (member: string): string => {
    const given = value[member];
    if (typeof given === 'string' && isDate(given)) return given;
    fault(member, given, '"2026-12-01"');
    return '';
  };

  for (const member of Object.keys(value))
    if (!MEMBERS.includes(member)) fault(member, value[member], MEMBERS.join(', '));
  const about = oneOf('function', FUNCTIONS);
  const sides = (['least', 'most'] as const).filter((side) => value[memberOf(side)] !== undefined);
  const [side = 'least'] = sides;
  const bound = value[memberOf(side)];
  if (sides.length !== 1) fault(memberOf(side), bound, 'atLeast / atMost');
  else if (typeof bound !== 'number' || !(bound >= 0 && bound <= 1)) fault(memberOf(side), bound, '0–1');
  const from = day('from');
  const until = value['until'] === undefined ? null : day('until');
  if (from && until && until < from) fault('until', until, `≥ ${from}`);
  const kpi: Kpi = {
    function: about,
    measure: oneOf('measure', KPI_MEASURES[about]),
    ...{ side, bound: typeof bound === 'number' ? bound : 0, from, until },
    half: oneOf('half', HALVES, 'held-out'),
    search: oneOf('search', SEARCHES, 'firstChoice'),
  };
  return sound ? kpi : null;
}

const memberOf = (side: Kpi['side']): string => (side === 'least' ? 'atLeast' : 'atMost');
