import type { HalfReport } from '../half-report.js';
import type { Interval } from '../interval.js';
import type { Kpi } from './kpi.js';

/**
 * - `held`, `missed`: in force, and measured.
 * - `unmeasured`: in force, and there is nothing to measure it by. An aim that nobody can measure is not met.
 * - `left-out`: in force, but the person at the desk did not ask for its half.
 * - `coming`, `past`: not in force today.
 */
export type KpiStatus = 'held' | 'missed' | 'unmeasured' | 'left-out' | 'coming' | 'past';

export interface KpiResult {
  readonly kpi: Kpi;
  readonly status: KpiStatus;
  readonly value: number | null;
  readonly interval: Interval | null;
  /** What the share was counted from; `null` for what is no share. */
  readonly count: readonly [count: number, of: number] | null;
}

/**
 * Holds measures against the aims.
 * @param halves - What was measured.
 * @param today - `YYYY-MM-DD`. Both ends of an aim's time are in it.
 */
export function judgeKpis(kpis: readonly Kpi[], halves: readonly HalfReport[], today: string): readonly KpiResult[] {
  return kpis.map((kpi) => {
    const report = halves.find(({ half }) => half === kpi.half);
    const measures = report?.searches[kpi.search];
    const value = measures?.[kpi.measure] ?? null;
    const count = !measures || kpi.measure === 'reciprocalRank' ? null : measures.counts[kpi.measure];
    const interval = measures?.intervals[kpi.measure] ?? null;
    return { kpi, status: statusOf(kpi, value, report !== undefined, today), value, interval, count };
  });
}

function statusOf({ from, until, side, bound }: Kpi, value: number | null, asked: boolean, today: string): KpiStatus {
  if (today < from) return 'coming';
  if (until !== null && today > until) return 'past';
  if (!asked) return 'left-out';
  if (value === null) return 'unmeasured';
  return (side === 'least' ? value >= bound : value <= bound) ? 'held' : 'missed';
}

/** Whether the content misses an aim that is in force. */
export const isMissed = ({ status }: KpiResult): boolean => status === 'missed' || status === 'unmeasured';
