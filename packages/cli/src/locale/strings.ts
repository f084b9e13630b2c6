import type { FaultCode, FaultLevel } from '../fault.js';

/** Text of the publisher's desk. `{name}` stands for a detail of the fault. */
export interface CliStrings {
  readonly faults: Readonly<Record<FaultCode, string>>;
  readonly levels: Readonly<Record<FaultLevel, string>>;
  /** Kinds of Markdown that are not published, by the name that the Markdown library gives them. */
  readonly markdown: Readonly<Record<string, string>>;
  /** Names of the content's languages, by their tag. */
  readonly languages: Readonly<Record<string, string>>;
  readonly usage: string;
  readonly notReadable: string;
  readonly unexpected: string;
  /** What counts as yes to a question, as a regular expression. */
  readonly yes: string;
  readonly line: string;
  /** The line, and the row as Excel counts it, where they are not the same. */
  readonly lineAndRow: string;
  readonly column: string;
}
