import { PROBLEM_TYPE } from '@madoguchi/client/protocol';
import type { Page } from '../../e2e/driver/watched-site.js';

const json = (status: number, body: unknown, type = 'application/json'): Page => ({
  status,
  body: JSON.stringify(body),
  type,
});
const problem = (status: number, body: unknown): Page => json(status, body, 'application/problem+json');

/** Replies with nothing wrong: one of each kind that follows. */
export const HARMLESS: readonly Page[] = [
  problem(503, { type: `${PROBLEM_TYPE}closed`, status: 503 }),
  json(200, { result: 'no-match' }),
  json(200, { result: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai' }),
];

/** What a backend with evil intent might reply to turns: these texts wherever there is a string. */
export function evilReplies(texts: readonly string[]): readonly Page[] {
  const all = texts.join(' ');
  const everywhere = { title: all, detail: all, instance: all, pointer: all, text: all, message: all, html: all };
  const first = texts[0] ?? '';
  return [
    // Problems that are known, with texts in all that is for people who read logs.
    problem(503, { type: `${PROBLEM_TYPE}closed`, status: 503, ...everywhere }),
    problem(422, { type: `${PROBLEM_TYPE}unknown-id`, status: 422, ...everywhere }),
    // A kind of problem that is not known.
    problem(400, { type: `${PROBLEM_TYPE}${all}`, status: 400, ...everywhere }),
    problem(400, { type: all, status: all, ...everywhere }),
    // Texts in place of ids.
    json(200, { result: 'selected', entryIds: texts.slice(0, 8), decision: 'answer', foundBy: 'ai', ...everywhere }),
    json(200, { result: 'selected', entryIds: ['reg-online', first], decision: 'answer', foundBy: 'ai' }),
    json(200, { result: 'selected', entryIds: ['reg-online'], decision: first, foundBy: first }),
    json(200, { result: first, ...everywhere }),
    // A published answer, with texts beside it.
    json(200, { result: 'selected', entryIds: ['reg-online'], decision: 'answer', foundBy: 'ai', ...everywhere }),
    // No JSON at all: nobody asks again who asks without a key, so that this one is a status that is final.
    { status: 400, body: JSON.stringify(all), type: 'text/html; charset=utf-8' },
  ];
}
