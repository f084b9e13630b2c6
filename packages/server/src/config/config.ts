import { isIP } from 'node:net';
import type { Participant } from '@madoguchi/client/protocol';
import * as v from 'valibot';

const number = (least: number, most: number, fallback: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,9}$/, 'a whole number is wanted'),
      v.transform(Number),
      v.minValue(least, `${least} at the least`),
      v.maxValue(most, `${most} at the most`),
    ),
    fallback,
  );
const words = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
);
const path = v.pipe(v.string(), v.minLength(1));

/** An address, or a network as `10.0.0.0/8`. */
function isNetwork(word: string): boolean {
  const [address = '', bits, ...more] = word.split('/');
  const version = isIP(address);
  return (
    version > 0 && !more.length && (bits === undefined || (/^\d+$/.test(bits) && +bits <= (version === 4 ? 32 : 128)))
  );
}

/** `true`: everybody is believed; `false`: nobody is. */
const proxies = v.pipe(
  v.string(),
  v.transform((text) => (/^(true|false)$/.test(text) ? text === 'true' : text.split(',').map((word) => word.trim()))),
  v.check(
    (said) => typeof said === 'boolean' || said.every(isNetwork),
    'addresses are wanted, such as 10.0.0.0/8, or true',
  ),
);

/** What the environment may say, by its names. Everything has a default: with nothing said there is a working service. */
const Environment = v.object({
  HOST: v.optional(v.string(), '127.0.0.1'),
  PORT: number(0, 65_535, '8790'),
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, 'an address is wanted, postgres://…'),
      v.check((url) => URL.canParse(url), 'it is no address'),
    ),
  ),
  DATABASE_CONNECTIONS: number(1, 200, '10'),
  DATA_FOLDER: v.optional(path, 'madoguchi-data'),
  CONTENT: v.optional(v.pipe(words, v.minLength(1, 'a folder is wanted')), 'content'),
  CONTENT_PUBLIC_KEY: v.optional(v.string()),
  ELEMENT: v.optional(path),
  PAGE: v.optional(path),
  ALLOWED_ORIGINS: v.optional(
    v.pipe(
      words,
      v.everyItem(
        (origin) => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin),
        'origins are wanted, such as https://www.example.jp',
      ),
    ),
    '*',
  ),
  PARTICIPANTS: v.optional(
    v.pipe(words, v.array(v.picklist(['browser', 'invitation', 'account'])), v.minLength(1)),
    'browser',
  ),
  INVITATIONS_FILE: v.optional(path),
  ACCOUNT_HEADER: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z\d-]*$/, 'the name of a header is wanted'))),
  QUOTA_PARTICIPANT: number(0, 1_000_000, '20'),
  QUOTA_SERVICE: number(0, 100_000_000, '10000'),
  RETENTION_DAYS: number(1, 3650, '90'),
  RECEIPT_DAYS: number(1, 3650, '365'),
  CALLS_PER_MINUTE: number(1, 1_000_000, '600'),
  CONNECTIONS: number(1, 100_000, '2000'),
  CHOOSER_LIMIT_MS: number(100, 60_000, '20000'),
  STATE_FILE: v.optional(path),
  CONTROLLER_NAME: v.optional(v.string()),
  CONTROLLER_CONTACT: v.optional(v.string()),
  CONTROLLER_NOTICE: v.optional(v.string()),
  TRUST_PROXY: v.optional(proxies),
  LOG_LEVEL: v.optional(v.picklist(['silent', 'fatal', 'error', 'warn', 'info', 'debug']), 'info'),
});

/** What the service is started with. */
export interface Config extends v.InferOutput<typeof Environment> {
  readonly PARTICIPANTS: Participant['kind'][];
}

/** A setting that cannot be used. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings. An empty value counts as none.
 *
 * @throws ConfigError with one line that names the setting and what is wanted. The value is not in it: it may be a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const said = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const found = v.safeParse(Environment, said);
  if (!found.success) {
    const [issue] = found.issues;
    throw new ConfigError(`${String(issue.path?.[0]?.key)}: ${issue.message.replace(/ but received .*/, '')}`);
  }
  const config = found.output;
  if (config.PARTICIPANTS.includes('invitation') && !config.INVITATIONS_FILE) {
    throw new ConfigError(
      'INVITATIONS_FILE: a file with a code on each line is wanted, because PARTICIPANTS has invitation',
    );
  }
  return config;
}
