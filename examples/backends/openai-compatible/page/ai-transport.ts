import { embeddedTransport, type Transport } from '@madoguchi/client';
import { nullable, object, parse, string } from 'valibot';
import { PostError, postJson } from '../../shared/post-json.js';

export interface AiTransportOptions {
  /** Address of the proxy's call, such as `/pick`. A relative one is of the page's own origin. */
  readonly endpoint: string;
  /** Nobody waits longer. Milliseconds; default 15,000: more than the proxy gives its model. */
  readonly limit?: number;
}

const Reply = object({ entryId: nullable(string()) });

/** The transport to the proxy: a language model picks one of the candidates that the page found, or none. */
export function aiTransport({ endpoint, limit = 15_000 }: AiTransportOptions): Transport {
  return {
    kind: 'remote',
    async *answer(request, options) {
      const { signal } = options;
      const { language } = request;
      // As many as the proxy takes: the best come first.
      const [termIds, candidates] = [request.termIds.slice(0, 64), request.candidates.slice(0, 32)];
      // Without words or candidates a model could only guess: what the page found stands, and nothing is sent.
      if (!termIds.length || !candidates.length) {
        yield* embeddedTransport().answer(request, options);
        return;
      }
      try {
        const reply = await postJson(endpoint, { language, termIds, candidates }, { signal, limit });
        const { entryId } = parse(Reply, reply);
        if (entryId === null || !candidates.includes(entryId)) yield { type: 'no-match' };
        else yield { type: 'selected', entryIds: [entryId], decision: 'answer', foundBy: 'ai' };
      } catch (error) {
        // An abort is a normal end: nothing is yielded and nothing thrown.
        if (signal.aborted) return;
        const offline = error instanceof PostError && error.code === 'unreachable';
        yield { type: 'failed', code: offline ? 'offline' : 'service' };
      }
    },
  };
}
