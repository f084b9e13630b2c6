import type {
  ContentErrorCode,
  FaqEntry,
  HelpShard,
  Language,
  Live,
  Manifest,
  OfficeShard,
  SafetyRule,
  VocabularyShard,
  WordsShard,
} from '@madoguchi/content';
import type { AnswerRequest, ServiceStatus } from '../transports/transport.js';
import type { Message, SearchScope } from './message.js';

/** Proof of what the visitor agreed to. Kept in the visitor's browser; shown in the settings. */
export interface Receipt {
  readonly id: string;
  readonly contentId: string;
  readonly termsVersion: string;
  /** SHA-256 of the terms, base64. */
  readonly termsHash: string;
  /** ms since the epoch. */
  readonly at: number;
}

/**
 * Consent to the terms, which is joining a trial.
 * `unknown` until the store was read; `undecided` asks. Only `accepted` opens the composer, storage and transmission.
 */
export type Consent =
  | { readonly status: 'unknown' }
  | { readonly status: 'undecided'; readonly reason: 'first' | 'terms-changed' }
  | { readonly status: 'accepted'; readonly receipt: Receipt }
  | { readonly status: 'declined'; readonly at: number }
  | { readonly status: 'withdrawn'; readonly at: number };

/** The published files that are in hand. Grows as shards arrive; starts anew when the language changes. */
export interface Library {
  readonly entries: ReadonlyMap<string, FaqEntry>;
  /** Ids of topics whose entries are in `entries`. */
  readonly topics: ReadonlySet<string>;
  readonly vocabulary: VocabularyShard | null;
  readonly words: WordsShard | null;
  readonly safety: readonly SafetyRule[] | null;
  readonly offices: OfficeShard | null;
  readonly help: HelpShard | null;
}

export type Content =
  | { readonly status: 'absent' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly manifest: Manifest; readonly library: Library; readonly live: Live }
  | { readonly status: 'failed'; readonly code: ContentErrorCode };

/**
 * Which screen the panel shows. `consent` and `conversation` follow from consent; the others are opened by the
 * visitor and lead back.
 */
export type Screen = 'consent' | 'conversation' | 'offices' | 'help' | 'settings';

/** A lazily loaded part of the content that is on its way or failed. */
export type PartStatus = 'loading' | 'failed';

/** Work in progress for one question; at most one per conversation. Inputs of any other turn are dropped. */
export interface Turn {
  readonly id: string;
  /** `matching`: reading the text in the page. `answering`: the transport chooses among candidates. */
  readonly phase: 'matching' | 'answering';
  readonly scope: SearchScope;
}

/** What can be tried again or searched for more widely: the latest question, in memory only. */
export interface LastQuestion {
  /** As typed. */
  readonly text: string;
  readonly scope: SearchScope;
  /** Entries that the visitor has already turned down. */
  readonly rejected: readonly string[];
  /** Whether the safety card was shown and the visitor wants to search all the same. */
  readonly helped: boolean;
}

/** Everything that the element draws. Immutable: each change makes a new one. */
export interface Snapshot {
  readonly open: boolean;
  readonly language: Language;
  readonly content: Content;
  readonly consent: Consent;
  readonly screen: Screen;
  /** Ids of the choices taken, first step first. */
  readonly path: readonly string[];
  readonly messages: readonly Message[];
  readonly turn: Turn | null;
  readonly lastQuestion: LastQuestion | null;
  /**
   * What a backend was asked and has not answered: ids only. It is kept with the conversation. Asked again it is the same turn,
   * so that it is neither lost nor counted twice.
   */
  readonly unanswered: AnswerRequest | null;
  /** When the visitor began anew, ms since the epoch: what was said before is gone, in every tab. Missing: never. */
  readonly begunAt?: number | undefined;
  /** Shards that were asked for and are not in the library, by part: a topic id, `vocabulary`, `offices`, `help`. */
  readonly parts: ReadonlyMap<string, PartStatus>;
  /** An entry to show as soon as its topic has arrived (a picked question or a permalink). */
  readonly awaitedEntry: string | null;
  /**
   * What has to wait until there is content and the decision about the terms was looked up: what the host page says it is
   * about (it sets the path where the visitor has none), and the id of a permalink.
   */
  readonly pending: { readonly audience?: string; readonly topic?: string; readonly id?: string } | null;
  /** Where the conversation is kept; `memory` means that it is lost with the page, and the visitor is told. */
  readonly storage: 'unknown' | 'persistent' | 'memory';
  /** Where questions go. `embedded`: nothing leaves the page. */
  readonly transport: 'embedded' | 'remote';
  /** What the backend's service can do, and when it was asked, ms since the epoch; `null` where it has not been. */
  readonly service: (ServiceStatus & { readonly askedAt: number }) | null;
}
