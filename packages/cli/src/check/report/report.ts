import type { Fault, FaultLevel } from '../../fault.js';

/** How many faults there are of each level. */
export type Counts = Readonly<Record<FaultLevel, number>>;

export function countsOf(faults: readonly Fault[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of faults) counts[level]++;
  return counts;
}

/** In the order in which one goes through the files: by file, line and column. */
export function sorted(faults: readonly Fault[]): Fault[] {
  const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...faults].sort(
    (a, b) =>
      order(a.file, b.file) ||
      order(a.row, b.row) ||
      order(a.columnLetter.length, b.columnLetter.length) ||
      order(a.columnLetter, b.columnLetter) ||
      order(a.column, b.column),
  );
}
