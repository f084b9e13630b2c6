import type { Outcomes, SearchName } from './ask-questions.js';
import { wilson, type Interval } from './interval.js';
import { groupBy, measure, type Measures } from './measures.js';
import { FUNCTIONS, isAnswerable, isReached, isRight, placeOf, type Outcome, type ServiceFunction } from './outcome.js';
import type { Question } from './question.js';
import type { Subject } from './subject.js';

/** A half of the questions, or both. */
export type Half = Question['half'] | 'all';

/** What one function of the service came to. */
export interface FunctionReport {
  readonly questions: number;
  /** Part of all questions. */
  readonly share: number | null;
  /** How often that was right: the card; one of the candidates; that nothing answers. Of helplines nobody can say: `null`. */
  readonly accuracy: number | null;
  readonly interval: Interval | null;
}

/** A group of questions (a topic, a kind) with its measures. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly measures: Measures;
  readonly functions: Readonly<Record<ServiceFunction, FunctionReport>>;
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

/** What would come of another bound for cards. */
export interface BoundPoint {
  readonly bound: number;
  readonly cards: number;
  /** Part of the cards that is right, and part of all questions that get one. */
  readonly cardsRight: number | null;
  readonly answered: number;
}

/** Questions by their confidence. */
export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  /** The first entry is right, is wrong, or could not be right because nothing answers. */
  readonly right: number;
  readonly wrong: number;
  readonly unanswerable: number;
}

/** Everything that is said about a half of the questions. */
export interface HalfReport {
  readonly half: Half;
  readonly searches: Readonly<Partial<Record<SearchName, Measures>>>;
  /** The rest is about the search in which decisions are judged. */
  readonly judgedIn: SearchName;
  readonly functions: Readonly<Record<ServiceFunction, FunctionReport>>;
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

const STEP = 0.02;
const BINS = 10;

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

function functionsOf(outcomes: readonly Outcome[]): HalfReport['functions'] {
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

/** Only what the bound decides about moves: helplines come first whatever it is, and what may not be a card is none. */
function boundsOf(outcomes: readonly Outcome[]): BoundPoint[] {
  const able = outcomes.filter(({ decision, showable }) => decision !== 'safety' && showable);
  return Array.from({ length: Math.round(1 / STEP) + 1 }, (_, at) => {
    const bound = Math.round(at * STEP * 1000) / 1000;
    const cards = able.filter(({ confidence }) => confidence >= bound);
    const right = cards.filter((outcome) => placeOf(outcome) === 1).length;
    return {
      ...{ bound, cards: cards.length, cardsRight: cards.length ? right / cards.length : null },
      answered: outcomes.length ? cards.length / outcomes.length : 0,
    };
  });
}

function confidenceOf(outcomes: readonly Outcome[]): ConfidenceBin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const here = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at);
    const answerable = here.filter(isAnswerable);
    const right = answerable.filter((outcome) => placeOf(outcome) === 1).length;
    return {
      ...{ from: at / BINS, to: (at + 1) / BINS, right, wrong: answerable.length - right },
      unanswerable: here.length - answerable.length,
    };
  });
}
