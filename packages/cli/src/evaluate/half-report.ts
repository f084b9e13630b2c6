import type { Outcomes, SearchName } from './ask-questions.js';
import { boundsOf, confidenceOf, type BoundPoint, type ConfidenceBin } from './distribution.js';
import { functionsOf, type FunctionReports } from './functions.js';
import { groupBy, measure, type Measures } from './measures.js';
import { isAnswerable, isReached, isRight, placeOf, type Outcome, type ServiceFunction } from './outcome.js';
import type { Question } from './question.js';
import type { Subject } from './subject.js';

/** A half of the questions, or both. */
export type Half = Question['half'] | 'all';

/** A group of questions (a topic, a kind) with its measures. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly measures: Measures;
  readonly functions: FunctionReports;
}

/** A question that went wrong. */
export interface Miss {
  readonly query: string;
  /** Where it stands in its file. */
  readonly row: number;
  readonly half: Question['half'];
  readonly kind: string;
  readonly topic: string;
  readonly decision: ServiceFunction;
  /** The card shown at once, or the first candidate; `''` where nothing is shown. */
  readonly card: string;
  readonly shown: readonly string[];
  readonly relevant: readonly string[];
  /** Place of the first right entry in the ranking; `null` where it is not in it. */
  readonly place: number | null;
  readonly confidence: number;
}

/** Everything that is said about a half of the questions. */
export interface HalfReport {
  readonly half: Half;
  readonly searches: Readonly<Partial<Record<SearchName, Measures>>>;
  /** The rest is about the search in which decisions are judged. */
  readonly judgedIn: SearchName;
  readonly functions: FunctionReports;
  readonly topics: readonly Group[];
  readonly kinds: readonly Group[];
  /** Cards shown at once that are wrong. */
  readonly wrongCards: readonly Miss[];
  /** Questions that have an answer, but no right entry is among what is shown. */
  readonly missed: readonly Miss[];
  /** Which entries are right for some question. */
  readonly coverage: { readonly entries: number; readonly asked: number; readonly neverAsked: readonly string[] };
  readonly bounds: readonly BoundPoint[];
  readonly confidence: readonly ConfidenceBin[];
}

/** The search in which decisions are judged. */
export const judgedIn = (outcomes: Outcomes): SearchName => (outcomes.firstChoice ? 'firstChoice' : 'whole');

/** Reports on a half. */
export function reportHalf(half: Half, { entries, topics }: Subject, asked: Outcomes): HalfReport {
  const inHalf = (all: readonly Outcome[] = []): readonly Outcome[] =>
    all.filter(({ question }) => half === 'all' || question.half === half);
  const judged = judgedIn(asked);
  const outcomes = inHalf(asked[judged]);
  const groups = (key: (outcome: Outcome) => string, label: (id: string) => string): Group[] =>
    [...groupBy(outcomes, key)].map(([id, group]) => ({
      ...{ id, label: label(id), measures: measure(group), functions: functionsOf(group) },
    }));
  const order = [...topics.keys()];
  const relevant = new Set(outcomes.flatMap(({ question }) => question.relevant));
  const neverAsked = entries.map(({ id }) => id).filter((id) => !relevant.has(id));
  return {
    half,
    searches: Object.fromEntries(Object.entries(asked).map(([name, all]) => [name, measure(inHalf(all))])),
    judgedIn: judged,
    functions: functionsOf(outcomes),
    topics: order.length
      ? groups(
          ({ topic }) => topic,
          (id) => topics.get(id) ?? '',
        ).sort((a, b) => place(order, a.id) - place(order, b.id))
      : [],
    kinds: groups(
      ({ question }) => question.kind,
      (id) => id,
    ).filter(({ id }, _, all) => id || all.length > 1),
    wrongCards: outcomes.filter((outcome) => outcome.decision === 'answer' && !isRight(outcome)).map(missOf),
    missed: outcomes.filter((outcome) => isAnswerable(outcome) && !isReached(outcome)).map(missOf),
    coverage: { entries: entries.length, asked: entries.length - neverAsked.length, neverAsked },
    bounds: boundsOf(outcomes),
    confidence: confidenceOf(outcomes),
  };
}

/** Questions without an answer, which have no topic, come last. */
const place = (order: readonly string[], id: string): number => (id ? order.indexOf(id) : order.length);

function missOf(outcome: Outcome): Miss {
  const { question, decision, shown, topic, confidence } = outcome;
  const { query, row, half, kind, relevant } = question;
  const at = placeOf(outcome);
  return {
    ...{ query, row, half, kind, topic, decision, shown, relevant, confidence },
    card: shown[0] ?? '',
    place: Number.isFinite(at) ? at : null,
  };
}
