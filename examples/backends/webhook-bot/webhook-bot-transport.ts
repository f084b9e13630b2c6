import type { Transport } from '@madoguchi/client';
import { parse } from 'valibot';
import { PostError, postJson } from '../shared/post-json.js';
import { BotReply } from './bot-reply.js';
import { chooseEntries, type Bounds } from './choose-entries.js';
import type { IntentTable } from './intent-table.js';

export interface WebhookBotOptions {
  /** Address of the webhook. A relative one is of the page's own origin. */
  readonly endpoint: string;
  readonly intents: IntentTable;
  /** Default: see {@link Bounds}. */
  readonly bounds?: Bounds;
  /** Nobody waits longer. Milliseconds; default 10,000. */
  readonly limit?: number;
  /** Default `ai`: most bots learnt their intents from examples. `search` is for one that follows fixed rules only. */
  readonly foundBy?: 'search' | 'ai';
}

/** The transport to a bot that answers ids of a question with intents. Whatever it says beside them is dropped. */
export function webhookBotTransport(options: WebhookBotOptions): Transport {
  const { endpoint, intents, bounds = {}, limit = 10_000, foundBy = 'ai' } = options;
  return {
    kind: 'remote',
    async *answer({ turnId, language, termIds, path }, { signal }) {
      try {
        // The turn's id is new for each question: nothing that is sent says that two came from the same visitor.
        const reply = await postJson(endpoint, { sender: turnId, language, termIds, path }, { signal, limit });
        yield chooseEntries(parse(BotReply, reply), intents, bounds, foundBy);
      } catch (error) {
        // An abort is a normal end: nothing is yielded and nothing thrown.
        if (signal.aborted) return;
        const offline = error instanceof PostError && error.code === 'unreachable';
        yield { type: 'failed', code: offline ? 'offline' : 'service' };
      }
    },
  };
}
