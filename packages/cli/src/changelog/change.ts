import type { Language } from '@madoguchi/content';

/** What a change is about. */
export type Section =
  'settings' | 'terms' | 'help' | 'topics' | 'choices' | 'entries' | 'vocabulary' | 'offices' | 'notices' | 'safety';

/** Which part of it changed. */
export type Field =
  // Texts
  | 'question'
  | 'answer'
  | 'label'
  | 'text'
  | 'name'
  | 'banner'
  | 'examples'
  // Lists
  | 'aliases'
  | 'related'
  | 'links'
  | 'topics'
  | 'textLinks'
  | 'furigana'
  | 'forms'
  | 'helplines'
  | 'area'
  | 'languages'
  | 'provisional'
  | 'entries'
  // Values
  | 'automation'
  | 'audience'
  | 'source'
  | 'reviewed'
  | 'parent'
  | 'leads'
  | 'topic'
  | 'id'
  | 'version'
  | 'serial'
  | 'termsVersion'
  | 'retentionDays'
  | 'calibration'
  | 'generalSynonyms'
  | 'primary'
  | 'primaryDark'
  | 'overlayOf'
  | 'postcode'
  | 'address'
  | 'phone'
  | 'fax'
  | 'email'
  | 'relay'
  | 'online'
  | 'hours'
  | 'closed'
  | 'url'
  | 'from'
  | 'until'
  | 'level';

/** Sentences that went and those that came in their place; either may be none. */
export interface Passage {
  readonly gone: readonly string[];
  readonly came: readonly string[];
}

/** A topic, as it is named in Japanese. */
export interface TopicName {
  readonly id: string;
  readonly name: string;
}

/** Whose change it is. */
export interface Subject {
  readonly section: Section;
  /** `''` where the whole section is meant. */
  readonly id: string;
  /** Its label or question in Japanese; the old one where it is gone. */
  readonly name: string;
  /** Home topic of an entry, or the topic itself. */
  readonly topic: TopicName | null;
}

/**
 * What changed.
 * - `moved`, `raised`, `lowered`, `changed`: a value; `''` for none. As the content's tables write it.
 * - `reworded`: a text, with the sentences and with the numbers that went and came.
 * - `listed`: items of a list.
 * - `formatted`: the same words, shown in another way.
 * - `translated`, `untranslated`: from the Japanese text to one of its own, and back.
 * - `askedAgain`: the terms are others, so that every visitor is asked again.
 * - `other`: something that no other kind names.
 */
export type Difference =
  | { readonly kind: 'added' | 'removed' | 'recalled' | 'restored' | 'askedAgain' | 'other' }
  | { readonly kind: 'translated' | 'untranslated'; readonly language: Language }
  | {
      readonly kind: 'moved' | 'raised' | 'lowered' | 'changed';
      readonly field: Field;
      readonly language: Language | null;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'reworded';
      readonly field: Field;
      readonly language: Language | null;
      readonly numbers: Passage;
      readonly passages: readonly Passage[];
    }
  | ({ readonly kind: 'listed'; readonly field: Field; readonly language: Language | null } & Passage)
  | { readonly kind: 'reordered' | 'formatted'; readonly field: Field | null; readonly language: Language | null };

/** One change between two contents. */
export type Change = Subject &
  Difference & {
    /** Whether a person should look twice: what goes wrong most, or does most harm. */
    readonly lookTwice: boolean;
  };
