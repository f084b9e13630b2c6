import type { CliLanguage } from '../locale/format.js';
import type { Paint } from './paint.js';
import type { Progress } from './progress.js';

/** Everything of the outside that a command may use, so that it can be run without a terminal. */
export interface Desk {
  readonly language: CliLanguage;
  /** Prints a line of the result (standard output). */
  out(line: string): void;
  /** Prints a line about the work: faults, questions, progress (standard error). */
  error(line: string): void;
  /** Colours; plain text where standard error is no terminal. */
  readonly paint: Paint;
  /** Says that something takes its time, on a terminal only and after a second. */
  progress(): Progress;
  /** Asks yes or no. `null` where nobody is there to answer. */
  ask(question: string): Promise<boolean | null>;
  /** Aborted when the person ends the command (Ctrl+C): commands that stay (preview) end then. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}
