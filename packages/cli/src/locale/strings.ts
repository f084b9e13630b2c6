import type { FaultCode } from '../fault.js';

/** Text of the publisher's desk. `{name}` stands for a detail of the fault. */
export interface CliStrings {
  readonly faults: Readonly<Record<FaultCode, string>>;
  readonly usage: string;
  readonly noFolder: string;
  readonly built: string;
  readonly failed: string;
  readonly line: string;
}
