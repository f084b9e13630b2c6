import type { Html } from '../../preview/html.js';
import type { Evaluation } from '../evaluation.js';
import type { HalfReport } from '../half-report.js';
import type { EvaluateStrings } from '../strings.js';

/** What every section needs. */
export interface Context {
  readonly evaluation: Evaluation;
  readonly strings: EvaluateStrings;
  /** Label of a half: where nothing is marked, the questions are simply all there are. */
  readonly halfName: (report: HalfReport) => string;
  /** An entry's id with its question, for people. */
  readonly entry: (id: string) => Html;
}
