export type { ContentSource } from './content-source/content-source.js';
export { httpContentSource, type HttpContentOptions } from './content-source/http-content-source.js';
export { memoryContentSource } from './content-source/memory-content-source.js';
export { pageLifecycle } from './platform/page-lifecycle.js';
export { pageTabs } from './platform/page-tabs.js';
export { webLock } from './platform/web-lock.js';
export { createSession } from './session/create-session.js';
export { activeNotices } from './session/ready-content.js';
export { initialSnapshot } from './session/initial-snapshot.js';
export {
  canAsk,
  canWiden,
  currentStep,
  findEntry,
  homeTopic,
  pathChoices,
  serviceAt,
  topicsInScope,
} from './session/selectors.js';
export { transition } from './session/transition.js';
export type { Transition } from './session/transition.js';
export type { Effect, SessionEvent } from './session/effect.js';
export type { Input, Result } from './session/input.js';
export type { Intent } from './session/intent.js';
export type {
  AnswerMessage,
  CandidatesMessage,
  ChoiceMessage,
  ClarifyMessage,
  ErrorMessage,
  FoundBy,
  Message,
  NoAnswerMessage,
  NoticeMessage,
  PickMessage,
  QuestionMessage,
  QuotaMessage,
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
export type { Lifecycle, Lock, Store, Tabs } from './storage/store.js';
export type { Delivery, DeliveryResult } from './transports/delivery.js';
export { httpTransport, type HttpTransportOptions } from './transports/http/http-transport.js';
export type { AnswerEvent, AnswerRequest, ServiceStatus, Transport } from './transports/transport.js';
export { embeddedTransport } from './transports/embedded-transport.js';
