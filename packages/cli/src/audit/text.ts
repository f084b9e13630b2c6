import type { CliLanguage } from '../locale/format.js';
import type { Judgement, ResultCode } from './result-of.js';
import { en } from './text/en.js';
import { ja } from './text/ja.js';

/** What the documents of the kit say. `{name}` stands for a detail. */
export interface AuditText {
  readonly results: Readonly<Record<ResultCode, string>>;
  /** Who judged and when, after a result. */
  readonly judged: (judgement: Judgement) => string;
  readonly applies: string;
  readonly appliesNot: string;
  readonly methods: Readonly<Record<'AC' | 'AF' | 'HC', string>>;
  readonly allStates: string;
  readonly none: string;
  readonly colon: string;
  readonly comma: string;
  readonly names: Readonly<Record<DocumentName, string>>;
  readonly sheet: {
    /** Without the column of the tests, which stands before the last. */
    readonly head: readonly string[];
    readonly testsHead: ByKit<string>;
    readonly jis: string;
    readonly later: string;
    readonly about: readonly string[];
    readonly laterAbout: readonly string[];
    readonly counts: string;
    readonly removed: string;
    readonly methodsTitle: string;
    readonly resultsTitle: string;
    readonly resultMeaning: Readonly<Record<ResultCode, string>>;
    readonly findings: string;
    readonly failures: string;
    readonly since: string;
    readonly steps: string;
    readonly byPerson: string;
    readonly heard: Readonly<Record<'as-expected' | 'differs', string>>;
  };
  /** What a named test means. */
  readonly tests: {
    readonly title: string;
    readonly meaning: readonly string[];
    readonly on: ByKit<string>;
    readonly engines: string;
    readonly inEngines: string;
    readonly noBrowser: string;
    readonly checkers: string;
    readonly pairs: string;
    readonly noPairs: string;
    readonly versions: string;
  };
  readonly records: Readonly<
    Record<'keyboard' | 'transcripts' | 'snapshots' | 'contactSheet' | 'review' | 'secondReview', RecordText>
  > & { readonly elsewhere: string };
  readonly overview: {
    readonly about: readonly string[];
    readonly subject: string;
    readonly version: string;
    readonly content: string;
    readonly contentTitle: string;
    readonly languages: string;
    readonly provisional: string;
    readonly noProvisional: string;
    readonly colours: string;
    readonly colourHead: readonly string[];
    readonly ownColours: string;
    readonly files: string;
    readonly fileAbout: Readonly<Record<DocumentName, string>>;
    readonly records: string;
    readonly people: string;
    readonly peopleFiles: readonly string[];
    readonly open: string;
    readonly openSteps: readonly string[];
    readonly repeat: string;
    readonly repeatSteps: readonly string[];
  };
  readonly states: {
    readonly about: string;
    readonly head: readonly string[];
    readonly conditions: string;
    readonly conditionList: readonly string[];
  };
  readonly technologies: {
    readonly relied: string;
    readonly reliedList: readonly string[];
    readonly notRelied: string;
    readonly pairs: string;
    readonly pairsAbout: string;
    readonly pairsHead: readonly string[];
    readonly noPairs: string;
    readonly byMachine: string;
    readonly byPeople: string;
    readonly peopleHead: readonly string[];
    readonly notDone: string;
    readonly done: string;
    readonly browsers: string;
    readonly browsersText: string;
  };
  readonly failures: {
    readonly about: string;
    readonly head: readonly string[];
    readonly kinds: Readonly<Record<'fails' | 'limit', string>>;
    readonly open: string;
  };
  readonly duties: {
    readonly about: string;
    readonly head: readonly string[];
    readonly by: Readonly<Record<'audit' | 'person', string>>;
    readonly page: string;
  };
  readonly publication: {
    readonly about: readonly string[];
    readonly head: readonly string[];
    readonly rows: readonly (readonly [item: string, text: string])[];
    readonly source: string;
    readonly noteTitle: string;
    readonly note: string;
  };
  readonly procurement: {
    readonly about: readonly string[];
    readonly may: string;
    readonly mayList: readonly string[];
    readonly mustNot: string;
    readonly mustNotList: readonly string[];
    readonly ask: string;
    readonly askList: readonly string[];
  };
  readonly script: {
    readonly about: readonly string[];
    readonly readers: string;
    readonly readersHead: readonly string[];
    readonly steps: string;
    readonly stepsHead: readonly string[];
    readonly phone: string;
    readonly phoneList: ByKit<readonly string[]>;
    readonly record: string;
    readonly recordList: readonly string[];
  };
  readonly sources: string;
  readonly sourceList: readonly (readonly [text: string, link: string])[];
}

/** A text that the repository's own kit has otherwise than an embedder's. */
export type ByKit<T> = Readonly<Record<'repository' | 'embedder', T>>;

interface RecordText {
  readonly name: string;
  readonly about: string;
}

export type DocumentName =
  | 'overview'
  | 'results-jis'
  | 'results-wcag22'
  | 'states'
  | 'technologies'
  | 'known-failures'
  | 'embedder-duties'
  | 'publication'
  | 'procurement'
  | 'manual-script';

export function auditText(language: CliLanguage): AuditText {
  return language === 'en' ? en : ja;
}
