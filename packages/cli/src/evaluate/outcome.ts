import type { Decision } from '@madoguchi/content/matcher';
import type { Question } from './question.js';

/** What the service did with a question. `safety`: the helplines, before anything was looked for. */
export type ServiceFunction = Decision | 'safety';

/** In the order in which reports list them. */
export const FUNCTIONS = ['answer', 'choose', 'none', 'safety'] as const satisfies readonly ServiceFunction[];

/** What a visitor who asked a question would have seen. */
export interface Outcome {
  readonly question: Question;
  readonly decision: ServiceFunction;
  /** What is shown: a card and its alternatives, or candidates. */
  readonly shown: readonly string[];
  /** All entries that have anything in common with the question, best first. */
  readonly ranked: readonly string[];
  /** 0 to 1, what the bounds are compared with. */
  readonly confidence: number;
  /** Whether the first entry may be shown as a card at once. */
  readonly showable: boolean;
  /** The topic in which the first relevant entry is at home; `''` for a question without an answer. */
  readonly topic: string;
}

/** Whether some entry answers the question. */
export const isAnswerable = ({ question }: Outcome): boolean => question.relevant.length > 0;

/** Whether the first card is right. Only a card that is shown at once can be wrong by itself. */
export function isRight({ question, shown }: Outcome): boolean {
  return shown[0] !== undefined && question.relevant.includes(shown[0]);
}

/** Whether a right entry is among what is shown. */
export function isReached({ question, shown }: Outcome): boolean {
  return shown.some((id) => question.relevant.includes(id));
}

/** The place of the first right entry in the ranking, from 1; Infinity where it is not in it. */
export function placeOf({ question, ranked }: Outcome): number {
  const at = ranked.findIndex((id) => question.relevant.includes(id));
  return at < 0 ? Infinity : at + 1;
}
