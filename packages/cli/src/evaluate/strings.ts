import type { CliLanguage } from '../locale/format.js';
import type { SearchName } from './ask-questions.js';
import type { Half } from './half-report.js';
import type { KpiStatus } from './kpis/judge-kpis.js';
import type { KpiFunction } from './kpis/kpi.js';
import type { MeasureName } from './measures.js';
import type { ServiceFunction } from './outcome.js';
import { en } from './strings/en.js';
import { ja } from './strings/ja.js';
import type { FormSuggestion } from './suggestions/suggest-forms.js';

/** The name of something in a table, and a sentence that says what it is. */
export interface Defined {
  readonly label: string;
  readonly definition: string;
}

/** What `madoguchi eval` says. `{name}` stands for a detail. */
export interface EvaluateStrings {
  readonly usage: string;
  /** Refusals. */
  readonly together: string;
  readonly badHalf: string;
  readonly badDate: string;
  readonly badLanguage: string;
  readonly overlay: string;
  readonly noQueries: string;
  readonly noQuestions: string;
  readonly noEntries: string;
  readonly notWritable: string;
  readonly badVocabulary: string;
  /** Warnings. */
  readonly unknownIds: string;
  readonly unknownPaths: string;
  readonly noPaths: string;
  readonly duplicateIds: string;
  readonly emptyEntries: string;
  readonly noTuning: string;
  /** Progress. */
  readonly readingContent: string;
  readonly findingSynonyms: string;
  readonly calibrating: string;
  readonly asking: string;

  readonly measures: Readonly<Record<MeasureName | 'questions' | 'answerable' | 'cards', Defined>>;
  readonly halves: Readonly<Record<Half, string>>;
  readonly searches: Readonly<Record<SearchName, Defined>>;
  readonly functions: Readonly<Record<ServiceFunction | KpiFunction, string>>;
  /** Of each function, what counts as right. */
  readonly rightWhen: Readonly<Record<ServiceFunction, string>>;

  readonly kpi: Readonly<Record<KpiStatus, string>>;
  readonly kpiStatus: Readonly<Record<KpiStatus, string>>;
  readonly atLeast: string;
  readonly atMost: string;
  readonly kpisHeld: string;
  readonly kpisMissed: string;
  readonly noKpis: string;

  readonly title: string;
  readonly about: string;
  readonly settings: string;
  readonly wrongCards: string;
  readonly missed: string;
  readonly heldOutHidden: string;
  readonly heldOutWarning: string;
  readonly miss: string;
  readonly noCard: string;
  readonly noEntry: string;
  readonly neverAsked: string;
  readonly written: string;
  readonly aliases: string;
  readonly forms: string;
  readonly noSuggestions: string;
  readonly because: Readonly<Record<FormSuggestion['because'], string>>;
  readonly unanswerableTopic: string;

  /** The page of the report. */
  readonly html: {
    readonly contents: string;
    readonly summary: string;
    readonly kpis: string;
    readonly functions: string;
    readonly topics: string;
    readonly kinds: string;
    readonly bounds: string;
    readonly confidence: string;
    readonly coverage: string;
    readonly coverageText: string;
    readonly suggestions: string;
    readonly suggestionsText: string;
    readonly definitions: string;
    readonly measure: string;
    readonly meaning: string;
    readonly value: string;
    readonly aim: string;
    readonly period: string;
    readonly status: string;
    readonly function: string;
    readonly half: string;
    readonly search: string;
    readonly share: string;
    readonly rightWhen: string;
    readonly accuracy: string;
    readonly interval: string;
    readonly topic: string;
    readonly kind: string;
    readonly query: string;
    readonly card: string;
    readonly relevant: string;
    readonly row: string;
    readonly place: string;
    readonly bound: string;
    readonly now: string;
    readonly range: string;
    readonly right: string;
    readonly wrong: string;
    readonly unanswerable: string;
    readonly entry: string;
    readonly alias: string;
    readonly term: string;
    readonly form: string;
    readonly reason: string;
    readonly misses: string;
    readonly none: string;
    readonly show: string;
    readonly topicsDescription: string;
    readonly boundsDescription: string;
    readonly confidenceDescription: string;
    readonly kpisDescription: string;
    readonly wait: string;
  };
}

export function evaluateStrings(language: CliLanguage): EvaluateStrings {
  return language === 'en' ? en : ja;
}
