import { LANGUAGES } from '@madoguchi/content';
import { list, nullable, number, oneOf, optional, record, text, type Check } from '@madoguchi/content/check';
import type { Message, SafetyMessage } from '../session/message.js';
import { parsed } from './parse-consent.js';
import type { StoredConversation } from './record.js';

const string = text();
const ids = list(string);
const base = { id: string, at: number };
const foundBy = oneOf('choice', 'search', 'ai');
const scope = oneOf('path', 'all');

const MESSAGES: { readonly [K in Message['kind']]: Check<Extract<Message, { kind: K }>> } = {
  choice: record({ ...base, kind: oneOf('choice'), path: ids }),
  pick: record({ ...base, kind: oneOf('pick'), entryId: string }),
  // Whatever stands there, no typed text comes out of a store.
  question: record({ ...base, kind: oneOf('question'), text: () => null, termIds: nullable(ids) }),
  answer: record({
    ...base,
    kind: oneOf('answer'),
    entryId: string,
    foundBy,
    alternatives: ids,
    feedback: nullable(oneOf('helped', 'not-helped')),
  }),
  candidates: record({
    ...base,
    kind: oneOf('candidates'),
    entryIds: ids,
    foundBy,
    scope,
    settled: nullable(oneOf('picked', 'none')),
  }),
  clarify: record({ ...base, kind: oneOf('clarify'), choiceIds: ids }),
  'no-answer': record({
    ...base,
    kind: oneOf('no-answer'),
    reason: oneOf('no-match', 'rejected', 'unknown', 'recalled'),
    scope: nullable(scope),
  }),
  // It is never kept.
  safety: oneOf<SafetyMessage>(),
  error: record({ ...base, kind: oneOf('error'), code: oneOf('offline', 'content', 'service', 'terms', 'closed') }),
  quota: record({ ...base, kind: oneOf('quota'), resetsAt: number }),
  notice: record({ ...base, kind: oneOf('notice'), code: oneOf('restored', 'content-changed', 'cut') }),
};

const message: Check<Message> = (value, at) => {
  const { kind } = record({ kind: string })(value, at);
  const check = Object.hasOwn(MESSAGES, kind) ? MESSAGES[kind as Message['kind']] : oneOf<Message>();
  return check(value, at);
};

const conversation = record({
  contentId: string,
  contentVersion: string,
  language: oneOf(...LANGUAGES),
  path: ids,
  messages: list(message),
  unanswered: nullable(
    record({
      ...{ turnId: string, contentId: string, contentVersion: string, language: oneOf(...LANGUAGES) },
      receipt: record({ id: string, contentId: string, termsVersion: string, termsHash: string, at: number }),
      ...{ termIds: ids, path: ids, scope, candidates: ids },
      decision: oneOf('answer', 'choose', 'none'),
    }),
  ),
  begunAt: optional(number),
  savedAt: number,
});

/** Parses a stored conversation. Anything else is none. */
export function parseConversation(value: unknown): StoredConversation | null {
  return parsed(conversation, value);
}
