import type { Probe } from '../probe.js';

/** A rule of the protocol, and how it is tried out. */
export interface Check {
  /** Stable name, for reports and for exclusion. */
  readonly name: string;
  /** What holds, as a sentence. */
  readonly rule: string;
  /** Throws a `ConformanceFault` where it does not hold. */
  readonly run: (probe: Probe) => Promise<void>;
}
