import type { Calibration } from '@madoguchi/content';
import { askQuestions } from './ask-questions.js';
import { judgedIn, reportHalf, type Half, type HalfReport } from './half-report.js';
import { judgeKpis, type KpiResult } from './kpis/judge-kpis.js';
import type { Kpi } from './kpis/kpi.js';
import type { Question } from './question.js';
import type { Subject } from './subject.js';
import { suggest, type Suggestions } from './suggestions/suggest.js';

/** Everything that `madoguchi eval` has to say. */
export interface Evaluation {
  readonly name: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly settings: {
    readonly calibration: Calibration;
    readonly entries: number;
    /** Registered terms, groups of general synonyms, readings. */
    readonly terms: number;
    readonly synonyms: number;
    readonly readings: number;
  };
  /** The half that nobody tunes on comes first; both together where both were asked for. */
  readonly halves: readonly HalfReport[];
  readonly kpis: readonly KpiResult[];
  readonly suggestions: Suggestions;
  /** Texts of the entries' questions and labels, by id, for people. */
  readonly subject: Subject;
}

export interface EvaluateOptions {
  readonly kpis: readonly Kpi[];
  readonly today: string;
  readonly onAsked?: (done: number) => void;
}

/** Asks the questions and measures what comes of it. */
export async function evaluate(
  subject: Subject,
  questions: readonly Question[],
  { kpis, today, onAsked }: EvaluateOptions,
): Promise<Evaluation> {
  const outcomes = await askQuestions(subject, questions, onAsked);
  const halves = halvesOf(questions).map((half) => reportHalf(half, subject, outcomes));
  const { words, calibration, entries, name, version } = subject;
  return {
    ...{ name, version, today, halves, subject },
    settings: {
      ...{ calibration, entries: entries.length, terms: words.terms.length },
      synonyms: words.synonyms?.length ?? 0,
      readings: Object.keys(words.readings ?? {}).length,
    },
    kpis: judgeKpis(kpis, halves, today),
    suggestions: await suggest(subject, outcomes[judgedIn(outcomes)] ?? []),
  };
}

function halvesOf(questions: readonly Question[]): readonly Half[] {
  const halves = (['held-out', 'tuning'] as const).filter((half) =>
    questions.some((question) => question.half === half),
  );
  return halves.length > 1 ? [...halves, 'all'] : halves;
}
