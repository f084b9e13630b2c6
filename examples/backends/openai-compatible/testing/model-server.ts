import type { RequestListener } from 'node:http';
import type { TestContext } from 'node:test';
import { loopback, textOf } from '../../shared/testing/loopback.js';

/** A request as the model's endpoint saw it. */
export interface Seen {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A completion in which the model wrote `content`, with some of what real ones have beside it. */
export const completion = (content: unknown): object => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 90, completion_tokens: 9, total_tokens: 99 },
});

/** A completion in which the model picked `entryId`. */
export const picks = (entryId: string): object => completion(JSON.stringify({ entryId }));

/**
 * An endpoint that speaks the format of `/chat/completions` on loopback, until the test has ended.
 * @param answers - What it does: a listener, or the body of its reply.
 */
export async function modelServer(
  t: TestContext,
  answers: RequestListener | object,
): Promise<{ readonly endpoint: string; readonly seen: readonly Seen[] }> {
  const seen: Seen[] = [];
  const origin = await loopback(t, (request, response) => {
    void textOf(request).then((text) => {
      const { url, headers } = request;
      seen.push({ url, authorization: headers.authorization, body: JSON.parse(text) as Seen['body'] });
      if (answers instanceof Function) (answers as RequestListener)(request, response);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers));
    });
  });
  return { endpoint: `${origin}/v1`, seen };
}
