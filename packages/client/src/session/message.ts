/** How an answer was found. Shown on every card: published is not the same as right. */
export type FoundBy = 'choice' | 'search' | 'ai';

/** Where a typed question was compared: inside the choice path, or in everything after the visitor agreed to it. */
export type SearchScope = 'path' | 'all';

/** What went wrong with a turn, in terms of what the visitor can do about it. */
export type TurnErrorCode =
  /** No connection, or the service did not answer in time: try again. */
  | 'offline'
  /** A published file could not be used. */
  | 'content'
  /** The backend refused or failed. */
  | 'service'
  /** The backend wants newer terms to be agreed to. They are on their way. */
  | 'terms'
  /** The service takes no questions at the moment. */
  | 'closed';

interface MessageBase {
  /** From `createId`; stable over reloads. */
  readonly id: string;
  /** Time, ms since the epoch. */
  readonly at: number;
}

/** The visitor took a choice; `path` is the whole path afterwards. */
export interface ChoiceMessage extends MessageBase {
  readonly kind: 'choice';
  readonly path: readonly string[];
}

/** The visitor picked a listed question. The answer follows. */
export interface PickMessage extends MessageBase {
  readonly kind: 'pick';
  readonly entryId: string;
}

/** The visitor typed a question. */
export interface QuestionMessage extends MessageBase {
  readonly kind: 'question';
  /** As typed. In memory only: never stored, sent or emitted, so it is `null` after a reload. */
  readonly text: string | null;
  /** Registered terms found in the text; `null` until the matcher has read it. */
  readonly termIds: readonly string[] | null;
}

/** A published answer. */
export interface AnswerMessage extends MessageBase {
  readonly kind: 'answer';
  readonly entryId: string;
  readonly foundBy: FoundBy;
  /** Other entries that may be meant; empty where the visitor chose this one. */
  readonly alternatives: readonly string[];
  readonly feedback: 'helped' | 'not-helped' | null;
}

/** A few entries, of which the visitor picks one or none. */
export interface CandidatesMessage extends MessageBase {
  readonly kind: 'candidates';
  readonly entryIds: readonly string[];
  readonly foundBy: FoundBy;
  readonly scope: SearchScope;
  /** `null` while the visitor may still choose. */
  readonly settled: 'picked' | 'none' | null;
}

/** More has to be known: which of these choices the question is about. Taking one asks the question again there. */
export interface ClarifyMessage extends MessageBase {
  readonly kind: 'clarify';
  readonly choiceIds: readonly string[];
}

/** Nothing published fits: the way to a person, and to a wider search where that is left. */
export interface NoAnswerMessage extends MessageBase {
  readonly kind: 'no-answer';
  /**
   * `no-match`: nothing fits. `rejected`: the visitor said that no candidate fits. `unknown`: what was selected is
   * not in the content. `recalled`: the entry was taken back.
   */
  readonly reason: 'no-match' | 'rejected' | 'unknown' | 'recalled';
  /** The scope that was searched; `all` leaves nothing wider. `null` where nothing was searched. */
  readonly scope: SearchScope | null;
}

/** The words of a question call for help first: a fixed card with helplines. In memory only; nothing is told to anybody. */
export interface SafetyMessage extends MessageBase {
  readonly kind: 'safety';
  readonly ruleId: string;
}

/** A turn failed; the visitor can retry the latest one. */
export interface ErrorMessage extends MessageBase {
  readonly kind: 'error';
  readonly code: TurnErrorCode;
}

/** No more typed questions for now; choices and offices go on working. */
export interface QuotaMessage extends MessageBase {
  readonly kind: 'quota';
  /** When questions are taken again, ms since the epoch. */
  readonly resetsAt: number;
}

/** Something the visitor should know about the conversation itself. */
export interface NoticeMessage extends MessageBase {
  readonly kind: 'notice';
  /**
   * `restored`: an earlier conversation was brought back. `content-changed`: the published content is newer than
   * what the conversation was about. `cut`: the typed question was too long and was shortened.
   */
  readonly code: 'restored' | 'content-changed' | 'cut';
}

/** One item of the transcript, oldest first. Items are never edited but for `termIds`, `feedback` and `settled`. */
export type Message =
  | ChoiceMessage
  | PickMessage
  | QuestionMessage
  | AnswerMessage
  | CandidatesMessage
  | ClarifyMessage
  | NoAnswerMessage
  | SafetyMessage
  | ErrorMessage
  | QuotaMessage
  | NoticeMessage;
