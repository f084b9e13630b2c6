import type { Language, Localized } from './language.js';
import type { Block, Inline } from './nodes.js';

/** Whom an entry or choice is for. */
export type Audience = 'seeker' | 'employer';

/**
 * How far automation may go with an entry.
 * - `allowed`: a typed question may show its card at once.
 * - `choices-only`: a typed question may only offer it among candidates; the visitor picks.
 * - `office-only`: as `choices-only`, and its card leads to a person.
 */
export type Automation = 'allowed' | 'choices-only' | 'office-only';

/** A link beside an answer. `href` has passed the URL gate. */
export interface EntryLink {
  readonly label: string;
  readonly href: string;
}

/** A published question and its answer in one language. */
export interface FaqEntry {
  readonly id: string;
  readonly audience: Audience | 'both';
  /** The home topic first, then others in which it is listed too. */
  readonly topics: readonly string[];
  readonly automation: Automation;
  readonly question: readonly Inline[];
  readonly answer: readonly Block[];
  /** Real wordings of the same question, for the matcher only. */
  readonly aliases: readonly string[];
  /** Wordings of the same question in the content's other languages: visitors mix them. For the matcher only. */
  readonly translatedWordings?: readonly string[];
  /** Ids of related entries. */
  readonly related: readonly string[];
  readonly links: readonly EntryLink[];
  /** The official page that the answer is taken from. */
  readonly source: string;
  /** Date on which a person last compared the answer with its source, `YYYY-MM-DD`. */
  readonly reviewed: string;
}

/** The entries of one topic in one language: one file. */
export interface FaqShard {
  readonly kind: 'faq';
  readonly topic: string;
  readonly language: Language;
  readonly entries: readonly FaqEntry[];
}

/** A registered term. Typed text is reduced to ids of such terms before anything leaves the page. */
export interface VocabularyTerm {
  readonly id: string;
  /** How the term is shown to the visitor. */
  readonly label: { readonly ja: string; readonly en?: string };
  /** Every written form, the labels included. */
  readonly forms: readonly string[];
}

/** All registered terms: one file. */
export interface VocabularyShard {
  readonly kind: 'vocabulary';
  readonly terms: readonly VocabularyTerm[];
}

/** The bounds of the matcher's decisions; probabilities that the best entry is right, calibrated per content and language by the publisher's desk. */
export interface Calibration {
  /** At or above: one card. */
  readonly answer: number;
  /** At or above, but below `answer`: candidates. Below: none. */
  readonly choose: number;
}

/** What else the matcher knows about words: one file. Nothing of it ever leaves the page. */
export interface WordsShard {
  readonly kind: 'words';
  /** Words of general language that mean the same, a group an item. */
  readonly synonyms: readonly (readonly string[])[];
  /** Kana of kanji and of words in kanji, from the content's furigana. */
  readonly readings: Readonly<Record<string, string>>;
  /** The bounds in each language of the content. */
  readonly calibration: Partial<Readonly<Record<Language, Calibration>>>;
}

/** Words that lead to a fixed card with helplines before anything else is looked for. */
export interface SafetyRule {
  readonly id: string;
  /** Written forms; one of them anywhere in a typed text is enough. */
  readonly forms: readonly string[];
  readonly text: Localized<readonly Inline[]>;
  /** Where people listen; `href` has passed the URL gate. */
  readonly helplines: readonly EntryLink[];
  /** The official page that the helplines are taken from. */
  readonly source: string;
  /** Date on which a person last compared them with it, `YYYY-MM-DD`. */
  readonly reviewed: string;
}

/** All safety rules, the most urgent first: one file. */
export interface SafetyShard {
  readonly kind: 'safety';
  readonly rules: readonly SafetyRule[];
}

/** The visitor's help page in one language: one file. */
export interface HelpShard {
  readonly kind: 'help';
  readonly language: Language;
  readonly blocks: readonly Block[];
}
