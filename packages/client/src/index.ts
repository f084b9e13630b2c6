export type { ContentSource } from './content-source/content-source.js';
export type { Effect, SessionEvent } from './session/effect.js';
export type { Input, Result } from './session/input.js';
export type { Intent } from './session/intent.js';
export type {
  AnswerMessage,
  CandidatesMessage,
  ChoiceMessage,
  ErrorMessage,
  FoundBy,
  Message,
  NoAnswerMessage,
  NoticeMessage,
  PickMessage,
  QuestionMessage,
  SearchScope,
  TurnErrorCode,
} from './session/message.js';
export type { Session, SessionOptions } from './session/session.js';
export type {
  Consent,
  Content,
  LastQuestion,
  Library,
  PartStatus,
  Receipt,
  Screen,
  Snapshot,
  Turn,
} from './session/snapshot.js';
export type { Step } from './session/step.js';
export type { StoredConsent, StoredConversation } from './storage/record.js';
export type { Lifecycle, Lock, Store } from './storage/store.js';
export type { AnswerEvent, AnswerRequest, Transport } from './transports/transport.js';
