import type { FaultCode } from '../fault.js';

/** Text of the publisher's desk. `{name}` stands for a detail of the fault. */
export interface CliStrings {
  readonly faults: Readonly<Record<FaultCode, string>>;
  readonly usage: string;
  readonly notReadable: string;
  readonly unexpected: string;
  /** What counts as yes to a question, as a regular expression. */
  readonly yes: string;
  readonly line: string;
}
