import * as v from 'valibot';
import { postJson } from '../../shared/post-json.js';
import { pickSchema } from './pick.js';
import type { Message } from './prompt.js';

/** A language model behind an OpenAI-compatible `/chat/completions`. */
export interface Model {
  /** The address before `/chat/completions`. */
  readonly endpoint: string;
  /** What the endpoint calls it. */
  readonly name: string;
  /** Sent to the endpoint and nowhere else; `null` where it wants none. */
  readonly key: string | null;
  /** `schema`: the endpoint is asked to hold the model to the candidates' ids. `plain`: for endpoints that cannot. */
  readonly output: 'schema' | 'plain';
  /** Further members of the request, such as `temperature`. They replace none of those that are set here. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The complete reply takes no longer. Milliseconds. */
  readonly limit: number;
}

/** What is read of a completion; it has much more. A model that refuses or calls a tool has no content. */
const Completion = v.object({
  choices: v.pipe(v.array(v.object({ message: v.object({ content: v.nullish(v.string(), '') }) })), v.minLength(1)),
});

/** Thrown where the endpoint answers with something else than a completion. */
export class NoCompletion extends Error {
  override readonly name = 'NoCompletion';
}

/**
 * Asks the model once.
 * @returns what it wrote, whatever that is.
 * @throws PostError, NoCompletion; or the reason of `signal`, where that is aborted.
 */
export async function askModel(
  { endpoint, name, key, output, parameters, limit }: Model,
  messages: readonly Message[],
  candidates: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const format = {
    type: 'json_schema',
    json_schema: { name: 'pick', strict: true, schema: pickSchema(candidates) },
  };
  const body = {
    ...parameters,
    ...{ model: name, messages, stream: false },
    ...(output === 'schema' && { response_format: format }),
  };
  const headers = key === null ? {} : { authorization: `Bearer ${key}` };
  const most = 256 * 1024;
  const reply = await postJson(`${endpoint}/chat/completions`, body, { signal, limit, headers, most });
  const completion = v.safeParse(Completion, reply);
  if (!completion.success) throw new NoCompletion('no completion');
  return completion.output.choices[0]?.message.content ?? '';
}
