import { fill } from '../../locale/format.js';
import type { Interval } from '../interval.js';
import type { KpiResult } from '../kpis/judge-kpis.js';
import type { Kpi } from '../kpis/kpi.js';
import type { MeasureName } from '../measures.js';
import type { EvaluateStrings } from '../strings.js';

/** What stands where nothing could be counted. */
export const NOTHING = '–';

/** `97.0%`. */
export const percent = (value: number | null): string => (value === null ? NOTHING : `${(value * 100).toFixed(1)}%`);

/** A measure as people read it: shares in percent, the reciprocal rank as it is. */
export function measured(name: MeasureName, value: number | null): string {
  if (value === null) return NOTHING;
  return name === 'reciprocalRank' ? value.toFixed(3) : percent(value);
}

/** `92.1–98.9%`; of the reciprocal rank `0.841–0.914`. */
export function intervalText(name: MeasureName, interval: Interval | null | undefined): string {
  if (!interval) return NOTHING;
  if (name === 'reciprocalRank') return interval.map((end) => end.toFixed(3)).join('–');
  return `${interval.map((end) => (end * 100).toFixed(1)).join('–')}%`;
}

/** What an aim is about. */
export function kpiSubject({ function: about, measure, half, search }: Kpi, strings: EvaluateStrings): string {
  return `${strings.functions[about]} / ${strings.measures[measure].label} (${strings.halves[half]}, ${strings.searches[search].label})`;
}

export function aimText({ side, bound, measure }: Kpi, strings: EvaluateStrings): string {
  return fill(side === 'least' ? strings.atLeast : strings.atMost, { bound: measured(measure, bound) });
}

/** An aim in a sentence, with its numbers. */
export function kpiSentence({ kpi, status, value, interval, count }: KpiResult, strings: EvaluateStrings): string {
  return fill(strings.kpi[status], {
    what: kpiSubject(kpi, strings),
    value: measured(kpi.measure, value),
    of: count ? `${count.join(' / ')}, ` : '',
    interval: intervalText(kpi.measure, interval),
    aim: aimText(kpi, strings),
    half: strings.halves[kpi.half],
  });
}
