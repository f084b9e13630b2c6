import type { Audience } from './faq.js';
import type { Language, Localized } from './language.js';
import type { Block } from './nodes.js';

/** The schema version that this code writes, and the newest that it reads. */
export const SCHEMA = 1;

/** A file of the content, with what is needed to fetch it and to know that it is the right one. */
export interface ShardRef {
  readonly kind: 'faq' | 'vocabulary' | 'offices' | 'help' | 'safety' | 'words';
  /** Home topic of the entries; `faq` only. */
  readonly topic?: string;
  /** `faq` and `help` only. */
  readonly language?: Language;
  /** Absolute. Not in the file: it follows from the rest (see `shardPath`). */
  readonly url: string;
  /** SHA-256 of the file's bytes, base64: its beginning, 22 characters (132 bits) or more. */
  readonly hash: string;
}

/** A branch or leaf of the choice tree. */
export interface Choice {
  readonly id: string;
  /** Id of the choice above, or `null` on the first step. */
  readonly parent: string | null;
  /** Set where taking this choice tells whom the visitor is. */
  readonly audience?: Audience;
  readonly label: Localized<string>;
  /** Where it leads, or `null` where it has choices below it. */
  readonly leads:
    | { readonly to: 'topic'; readonly topic: string }
    | { readonly to: 'entry'; readonly entry: string }
    | { readonly to: 'office' }
    | null;
}

/** A topic: a handful of entries that are listed together. */
export interface Topic {
  readonly id: string;
  readonly audience: Audience | 'both';
  readonly label: Localized<string>;
  /** Ids of the entries at home here, in the publisher's order. */
  readonly entries: readonly string[];
  /** Ids of entries at home elsewhere that are listed here too. */
  readonly also: readonly string[];
}

/** The terms of use. */
export interface Terms {
  readonly version: string;
  /** SHA-256 of the texts in all languages, base64. Part of the consent receipt. */
  readonly hash: string;
  readonly text: Localized<readonly Block[]>;
}

/** Colours a publisher may set: `#rrggbb`, checked for contrast by the compiler. */
export interface Theme {
  /** Buttons and links on a light background. */
  readonly primary?: string;
  /** The same on a dark background. */
  readonly primaryDark?: string;
}

/** The compiled content's first file: all that is needed before an answer is shown. */
export interface Manifest {
  readonly id: string;
  /** For people: shown on cards and prints. */
  readonly version: string;
  /** Grows with each publication. */
  readonly serial: number;
  readonly languages: readonly Language[];
  /** Languages whose texts are provisional translations (仮訳). */
  readonly provisional: readonly Language[];
  readonly name: Localized<string>;
  /** Shown on every screen and print, such as "this is a sample". */
  readonly banner: Localized<string> | null;
  readonly terms: Terms;
  /** Days for which a conversation is kept after its last change. */
  readonly retentionDays: number;
  /** Example questions for the composer. */
  readonly examples: readonly Localized<string>[];
  readonly choices: readonly Choice[];
  readonly topics: readonly Topic[];
  readonly shards: readonly ShardRef[];
  /** Absolute URLs of the live files (see `Live`); an overlay adds its own to the national one. */
  readonly live: readonly string[];
  readonly theme: Theme;
}

/**
 * A bureau's own layer over the national content: its offices, notices, name and colours. Compiled from a folder
 * with an `overlay.json`, and given to the element as `src` in place of a manifest.
 */
export interface Overlay {
  readonly id: string;
  readonly version: string;
  readonly serial: number;
  /** Absolute URL of the manifest below. */
  readonly overlayOf: string;
  readonly name: Localized<string> | null;
  readonly theme: Theme;
  /** Replaces the offices of the manifest below. */
  readonly offices: ShardRef | null;
  readonly live: readonly string[];
}
