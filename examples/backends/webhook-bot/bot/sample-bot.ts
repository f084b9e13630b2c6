import type { Server } from 'node:http';
import * as v from 'valibot';
import { jsonServer, Refusal, type JsonServerOptions } from '../../shared/json-server.js';
import type { BotReply } from '../bot-reply.js';

/** Registered words, by their ids in the sample content, that belong to an intent. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  register_online: ['online-registrant', 'job-application', 'new-registration'],
  register_at_office: ['hello-work-user', 'job-application', 'reception-slip'],
  change_registration: ['registered-details'],
  registration_validity: ['validity-period'],
  open_my_page: ['my-page', 'seeker-my-page', 'account'],
  forgotten_password: ['password', 'password-reset', 'login'],
  search_jobs: ['job-search', 'search-conditions', 'job-offer'],
  introduction_letter: ['introduction-letter', 'job-introduction'],
};

/** Ids, and no field for a sentence. Unknown fields are ignored. */
const Question = v.object({
  termIds: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{0,63}$/))), v.maxLength(64)),
});

/** The intents of a question: how many of its words belong to each. Pure. */
export function intentsOf(termIds: readonly string[]): BotReply['intent_ranking'] {
  const words = new Set(termIds);
  const ranking = Object.entries(WORDS)
    .map(([name, own]) => ({ name, confidence: own.filter((id) => words.has(id)).length / Math.max(1, words.size) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((one, other) => other.confidence - one.confidence);
  return ranking.length ? ranking : [{ name: 'out_of_scope', confidence: 1 }];
}

/** A bot as small as can be. Like a real one it also talks; the counter shows nothing of it. */
export function sampleBot(options: Pick<JsonServerOptions, 'allowedOrigin'> = {}): Server {
  return jsonServer({
    ...options,
    path: '/webhook',
    handle(body) {
      const question = v.safeParse(Question, body);
      if (!question.success) throw new Refusal(400, 'malformed');
      return {
        intent_ranking: intentsOf(question.output.termIds),
        responses: [{ text: 'こんにちは！ 手続きは今日まで、手数料は5,000円です。' }],
      };
    },
  });
}
