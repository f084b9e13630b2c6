/** Where on the way through the page something was looked at. */
export type Stage = 'closed' | 'consent' | 'choices';

/** Something that axe-core found, or could not decide. */
export interface PageFinding {
  readonly stage: Stage;
  /** axe's name of the rule. */
  readonly rule: string;
  /** Numbers of success criteria; empty for good practice. */
  readonly criteria: readonly string[];
  /** axe's own sentence, in the language of axe. */
  readonly help: string;
  /** Whose it is to mend. */
  readonly part: 'page' | 'element';
  /** CSS selectors, as far as one reads. */
  readonly targets: readonly string[];
  /** How many elements in all. */
  readonly count: number;
}

/** One of the embedder's duties, as far as a machine sees it. */
export interface DutyFinding {
  /** Id in `duties.json`. */
  readonly duty: string;
  readonly status: 'nothing-found' | 'problem' | 'for-a-person';
  /** What was seen, as data: a title, a selector. */
  readonly seen: string;
}

/** What the automatic part saw of a page. */
export interface PageReport {
  readonly url: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Name and version, as the browser says it. */
  readonly browser: string;
  readonly axe: string;
  /** Stages that were reached. */
  readonly stages: readonly Stage[];
  readonly problems: readonly PageFinding[];
  /** What axe could not decide: for a person. */
  readonly undecided: readonly PageFinding[];
  /** Criteria that at least one rule looked at. */
  readonly looked: readonly string[];
  readonly duties: readonly DutyFinding[];
}

/** Whether anything has to be mended. Good practice is told, but no criterion asks for it. */
export function hasProblems({ problems, duties }: PageReport): boolean {
  return problems.some(({ criteria }) => criteria.length > 0) || duties.some(({ status }) => status === 'problem');
}
