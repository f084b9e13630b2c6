import * as v from 'valibot';
import type { Model } from './ask-model.js';

export interface Settings {
  readonly model: Model;
  /** Address of the published `content.json`, or the folder that it is in. */
  readonly content: string;
  readonly allowedOrigin: string | null;
}

const web = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

/** A variable without which the proxy cannot work. */
const needed = (sentence: string) => v.pipe(v.optional(v.string(), ''), v.nonEmpty(sentence));

/** The environment. Each sentence follows the variable's name and never repeats its value: it could be a key in a wrong place. */
const Environment = v.object({
  MODEL_ENDPOINT: v.pipe(
    needed('the address before /chat/completions is needed, such as http://127.0.0.1:8000/v1'),
    v.check(web, 'an http or https address is needed, such as http://127.0.0.1:8000/v1'),
    v.transform((text) => text.replace(/\/{1,9}$/, '')),
  ),
  MODEL_NAME: needed('the name of the model is needed, as the endpoint calls it'),
  MODEL_API_KEY: v.nullish(
    v.pipe(
      v.string(),
      v.regex(/^[\x21-\x7e]+$/, 'a key is one word of ASCII characters; is there a line break in it?'),
    ),
    null,
  ),
  MODEL_OUTPUT: v.optional(v.picklist(['schema', 'plain'], 'schema or plain is needed (default: schema)'), 'schema'),
  MODEL_PARAMETERS: v.optional(
    v.pipe(
      v.string(),
      v.parseJson({}, 'a JSON object is needed, such as {"temperature":0}'),
      v.custom<Record<string, unknown>>(
        (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        'a JSON object is needed, such as {"temperature":0}',
      ),
    ),
    '{"temperature":0}',
  ),
  MODEL_LIMIT_MS: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{2,5}$/, 'milliseconds are needed, from 100 to 999999'), v.transform(Number)),
    '10000',
  ),
  CONTENT: needed('the address of the published content.json is needed, or the folder that it is in'),
  ALLOWED_ORIGIN: v.nullish(
    v.pipe(
      v.string(),
      v.check(
        (text) => web(text) && new URL(text).origin === text,
        'an origin is needed, such as https://www.example.go.jp, without a slash at its end',
      ),
    ),
    null,
  ),
});

/** Where a key may travel without encryption: within the machine. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Reads the settings of the proxy. Pure. Variables that are empty count as missing.
 * @returns the settings, or one line that says what is wrong first.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings | string {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const parsed = v.safeParse(Environment, set);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return `${String(issue.path?.[0]?.key)}: ${issue.message}`;
  }
  const { MODEL_ENDPOINT: endpoint, MODEL_API_KEY: key } = parsed.output;
  const { protocol, hostname } = new URL(endpoint);
  if (key !== null && protocol === 'http:' && !LOOPBACK.test(hostname)) {
    return 'MODEL_ENDPOINT: with a key, an https address is needed: over http anybody on the way could read it.';
  }
  const { MODEL_NAME: name, MODEL_OUTPUT: output, MODEL_PARAMETERS: parameters, MODEL_LIMIT_MS: limit } = parsed.output;
  return {
    model: { endpoint, name, key, output, parameters, limit },
    content: parsed.output.CONTENT,
    allowedOrigin: parsed.output.ALLOWED_ORIGIN,
  };
}
