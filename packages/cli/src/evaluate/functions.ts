import { wilson, type Interval } from './interval.js';
import { FUNCTIONS, isAnswerable, isReached, isRight, type Outcome, type ServiceFunction } from './outcome.js';

/** What one function of the service came to. */
export interface FunctionReport {
  readonly questions: number;
  /** Part of all questions. */
  readonly share: number | null;
  /** How often that was right: the card; one of the candidates; that nothing answers. Of helplines nobody can say: `null`. */
  readonly accuracy: number | null;
  readonly interval: Interval | null;
}

/** By what the service did with a question. */
export type FunctionReports = Readonly<Record<ServiceFunction, FunctionReport>>;

/** How often each function was right. */
export function functionsOf(outcomes: readonly Outcome[]): FunctionReports {
  const report = (name: ServiceFunction): FunctionReport => {
    const all = outcomes.filter(({ decision }) => decision === name);
    const share = outcomes.length ? all.length / outcomes.length : null;
    if (name === 'safety' || !all.length) return { questions: all.length, share, accuracy: null, interval: null };
    const accuracy = all.filter((outcome) => isGood(outcome, name)).length / all.length;
    return { questions: all.length, share, accuracy, interval: wilson(accuracy, all.length) };
  };
  return Object.fromEntries(FUNCTIONS.map((name) => [name, report(name)])) as Record<ServiceFunction, FunctionReport>;
}

function isGood(outcome: Outcome, name: Exclude<ServiceFunction, 'safety'>): boolean {
  switch (name) {
    case 'answer':
      return isRight(outcome);
    case 'choose':
      return isReached(outcome);
    case 'none':
      return !isAnswerable(outcome);
    default:
      return name satisfies never;
  }
}
