import type { Server } from 'node:http';
import { TurnRequest } from '@madoguchi/client/protocol';
import * as v from 'valibot';
import { jsonServer, Refusal } from '../../shared/json-server.js';
import { PostError } from '../../shared/post-json.js';
import { askModel, NoCompletion, type Model } from './ask-model.js';
import { pickedId } from './pick.js';
import { promptOf } from './prompt.js';
import type { Published } from './published.js';

/** The ids of a question, with the bounds that the protocol sets. There is no field for a sentence; unknown ones are ignored. */
const Question = v.pick(TurnRequest, ['language', 'termIds', 'candidates']);
type Question = v.InferOutput<typeof Question>;

/** What the page gets: one of the candidates that it sent, or `null`. */
export interface Picked {
  readonly entryId: string | null;
}

export interface ProxyOptions {
  readonly model: Model;
  readonly published: Published;
  /** Origin of pages that may ask from elsewhere. Default `null`: the same origin only. */
  readonly allowedOrigin?: string | null;
  /** Is told in a line what fails: never ids, never what anybody sent. Default: nobody. */
  readonly onFault?: (line: string) => void;
}

/** The server between the page and the model. It does not listen yet. */
export function proxy({ model, published, allowedOrigin = null, onFault = () => undefined }: ProxyOptions): Server {
  async function pick({ language, termIds, candidates }: Question, signal: AbortSignal): Promise<Picked> {
    const [words, titles] = await Promise.all([
      published.labels(termIds, language),
      published.titles(candidates, language),
    ]).catch(() => {
      onFault('CONTENT: the published files cannot be read.');
      throw new Refusal(503, 'unavailable');
    });
    if (!words || !titles) throw new Refusal(422, 'unknown-id');
    // Nothing to go by, or nothing to choose from: what a model said then would be a guess, and cost.
    if (!words.length || !titles.length) return { entryId: null };
    const messages = promptOf(
      words,
      candidates.map((id, index) => ({ id, title: titles[index] ?? '' })),
    );
    try {
      return { entryId: pickedId(await askModel(model, messages, candidates, signal), candidates) };
    } catch (error) {
      if (!(error instanceof PostError || error instanceof NoCompletion)) throw error;
      onFault(`MODEL_ENDPOINT: ${error.message}`);
      const late = error instanceof PostError && error.code === 'late';
      throw late ? new Refusal(504, 'model-late') : new Refusal(502, 'model-failed');
    }
  }
  return jsonServer({
    path: '/pick',
    allowedOrigin,
    onError: () => onFault('A fault of the proxy itself.'),
    handle(body, signal) {
      const question = v.safeParse(Question, body);
      if (!question.success) throw new Refusal(400, 'malformed');
      return pick(question.output, signal);
    },
  });
}
