import type { Asked, Document, Engine, Hit, Search } from './peer.js';

/** A content in parts that are searched by themselves, and questions about it. */
export interface Task {
  readonly name: string;
  readonly parts: ReadonlyMap<string, readonly Document[]>;
  /** What our own matcher indexes, where that is more than the others are given. */
  readonly ownParts?: ReadonlyMap<string, readonly Document[]>;
  readonly tuning: readonly Asked[];
  readonly heldOut: readonly Asked[];
}

export interface Result {
  readonly reciprocalRank: number;
  readonly first: number;
  readonly firstThree: number;
  /** Cards that the bound lets through, as a share of all questions; and how many of them are right. */
  readonly cards: number;
  readonly cardsRight: number;
  readonly cardsForUnanswerable: number;
}

/** A card comes at once only where it was right so often on the tuning half. */
const CARDS_RIGHT = 0.95;

/** Measures an engine on both halves. The bound for cards is set on the tuning half and held against the other. */
export async function measureEngine(
  engine: Engine,
  task: Task,
): Promise<{ readonly tuning: Result; readonly heldOut: Result }> {
  const searches = new Map<string, Search>();
  for (const [part, documents] of task.parts) searches.set(part, await engine.build(documents));
  const asked = (questions: readonly Asked[]): readonly Outcome[] =>
    questions.map((question) => ({ question, hits: searches.get(question.part)?.(question.query) ?? [] }));
  const tuning = asked(task.tuning);
  const bound = engine.bound ?? boundFor(tuning);
  return { tuning: resultOf(tuning, bound), heldOut: resultOf(asked(task.heldOut), bound) };
}

interface Outcome {
  readonly question: Asked;
  readonly hits: readonly Hit[];
}

/** How sure an engine is of its first hit: its score, and how far the second lies behind. */
function sureness({ hits: [first, second] }: Outcome): number {
  if (!first) return -Infinity;
  // A confidence between 0 and 1 says both already.
  if (first.score <= 1) return first.score;
  return Math.log(first.score) * (1 - (second?.score ?? 0) / first.score);
}

const isRight = ({ question, hits }: Outcome): boolean => question.relevant.includes(hits[0]?.id ?? '');

function boundFor(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => sureness(b) - sureness(a));
  let right = 0;
  let bound = Infinity;
  for (const [at, outcome] of sorted.entries()) {
    if (isRight(outcome)) right++;
    if (right / (at + 1) >= CARDS_RIGHT) bound = sureness(outcome);
  }
  return bound;
}

function resultOf(outcomes: readonly Outcome[], bound: number): Result {
  const answerable = outcomes.filter(({ question }) => question.relevant.length);
  const unanswerable = outcomes.filter(({ question }) => !question.relevant.length);
  const places = answerable.map(({ question, hits }) => hits.findIndex(({ id }) => question.relevant.includes(id)) + 1);
  const cards = outcomes.filter((outcome) => sureness(outcome) >= bound);
  const share = (count: number, of: number): number => (of ? count / of : 0);
  const within = (most: number): number =>
    share(places.filter((place) => place && place <= most).length, places.length);
  return {
    reciprocalRank: share(
      places.reduce((sum, place) => sum + (place ? 1 / place : 0), 0),
      places.length,
    ),
    first: within(1),
    firstThree: within(3),
    cards: share(cards.length, outcomes.length),
    cardsRight: share(cards.filter(isRight).length, cards.length),
    cardsForUnanswerable: share(cards.filter(({ question }) => !question.relevant.length).length, unanswerable.length),
  };
}
