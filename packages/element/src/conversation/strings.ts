import type { Language } from '@madoguchi/content';

/** Text of the conversation: steps, cards and composer. */
export interface ConversationStrings {
  readonly transcript: string;
  /** For assistive technology, before what the visitor chose or wrote. */
  readonly you: string;
  /** Name of the breadcrumbs, and their beginning. */
  readonly path: string;
  readonly pathStart: string;
  /** Takes the last choice of the path back. */
  readonly stepBack: string;
  readonly stepFirst: string;
  readonly stepNext: string;
  readonly stepEntries: string;
  readonly stepOffice: string;
  readonly officeButton: string;
  readonly found: { readonly choice: string; readonly search: string; readonly ai: string };
  readonly source: string;
  readonly reviewed: string;
  readonly links: string;
  readonly related: string;
  readonly alternatives: string;
  readonly helped: string;
  readonly yes: string;
  readonly no: string;
  readonly thanks: string;
  readonly notHelped: string;
  readonly officeOnly: string;
  readonly askPerson: string;
  readonly print: string;
  readonly permalink: string;
  readonly recalled: string;
  readonly candidates: string;
  readonly candidatesNote: string;
  readonly noneOfThese: string;
  readonly noneChosen: string;
  /** Above the choices that a backend asks for. */
  readonly clarify: string;
  readonly noAnswer: {
    readonly 'no-match': string;
    readonly rejected: string;
    readonly unknown: string;
    readonly recalled: string;
  };
  readonly noAnswerHelp: string;
  readonly widen: string;
  readonly widenNote: string;
  /** The card of helplines. */
  readonly safety: { readonly title: string; readonly note: string; readonly searchAnyway: string };
  /** `{time}` is a date and a time of day. */
  readonly quota: string;
  readonly quotaHelp: string;
  readonly error: {
    readonly offline: string;
    readonly content: string;
    readonly service: string;
    readonly terms: string;
    readonly closed: string;
  };
  /** In place of the field, while the service takes no questions. `{time}` as in `quota`. */
  readonly closed: string;
  readonly closedUntil: string;
  readonly notice: { readonly restored: string; readonly 'content-changed': string; readonly cut: string };
  /** Stands for a typed question after a reload, when only its registered words are known. */
  readonly typedBefore: string;
  readonly composer: string;
  readonly composerNote: string;
  readonly composerPrivacy: string;
  readonly sentWords: string;
  readonly sentNothing: string;
  /** Nothing is written yet. */
  readonly sentEmpty: string;
  readonly sentNoWords: string;
  readonly examples: string;
  readonly ask: string;
  readonly askEmpty: string;
  readonly waiting: string;
  readonly cancel: string;
  /** Spoken before an answer to a typed question. */
  readonly spokenAnswer: string;
  /** Spoken after the beginning of a long answer. */
  readonly spokenMore: string;
}

/** Loads the strings of one language. */
export async function loadStrings(language: Language): Promise<ConversationStrings> {
  switch (language) {
    case 'ja':
      return (await import('./strings/ja.js')).strings;
    case 'ja-x-easy':
      return (await import('./strings/ja-x-easy.js')).strings;
    case 'en':
      return (await import('./strings/en.js')).strings;
    default:
      return language satisfies never;
  }
}
