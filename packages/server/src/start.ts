import { randomBytes, randomUUID } from 'node:crypto';
import { readPublicKeys } from '@madoguchi/content/signature';
import type { FastifyInstance } from 'fastify';
import type { Service } from './calls/service.js';
import type { Chooser } from './chooser/chooser.js';
import { matcherChooser } from './chooser/matcher-chooser.js';
import { ConfigError, type Config } from './config/config.js';
import { readInvitations, watchState } from './config/files.js';
import { readPublished, type Published } from './content/published.js';
import type { Database } from './database/database.js';
import { openEmbedded } from './database/embedded.js';
import { migrate } from './database/migrate.js';
import { openPostgres } from './database/postgres.js';
import { accountHeader, NO_ACCOUNT, type AccountOf } from './http/account.js';
import { createApp } from './http/app.js';
import { keepErasing } from './records/retention.js';

/** What an embedder of the server may bring. */
export interface StartOptions {
  /** Default: {@link matcherChooser}. */
  readonly chooser?: Chooser;
  /** Who is signed in; default: what `ACCOUNT_HEADER` says. One of the two is wanted where `PARTICIPANTS` has `account`. */
  readonly account?: AccountOf;
  /** A store that is open already; it stays open when the service ends. Default: what the settings name. */
  readonly database?: Database;
  /** For tests: milliseconds since the epoch. */
  readonly now?: () => number;
  readonly logTo?: { write(line: string): void };
}

/** A service that is running. */
export interface Started {
  /** `http://host:port` */
  readonly address: string;
  readonly app: FastifyInstance;
  readonly database: Database;
  /** Ends it: no new calls, those that are under way are answered, then the store is closed. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the service.
 *
 * @throws ConfigError with one line, where a setting, the content, the store or the port cannot be used.
 */
export async function start(config: Config, options: StartOptions = {}): Promise<Started> {
  const { now = Date.now, chooser = matcherChooser() } = options;
  if (config.PARTICIPANTS.includes('account') && !config.ACCOUNT_HEADER && !options.account) {
    throw new ConfigError('ACCOUNT_HEADER: the header of the host is wanted, because PARTICIPANTS has account');
  }
  const published = await readContents(config.CONTENT, config.CONTENT_PUBLIC_KEY);
  const invitations = config.INVITATIONS_FILE ? readInvitations(config.INVITATIONS_FILE) : new Set<string>();
  let log: (line: string) => void = () => undefined;
  const state = watchState(config.STATE_FILE, (line) => log(line));
  const told = (error: Error): void => log(`the store: ${(error as { code?: string }).code ?? error.name}`);
  const database = options.database ?? (await open(config, told));
  const close = async (): Promise<void> => void (options.database ?? (await database.close()));
  try {
    const secret = await prepare(database);
    const service: Service = {
      ...{ database, published, chooser, now, state },
      chooserLimit: config.CHOOSER_LIMIT_MS,
      participants: { kinds: new Set(config.PARTICIPANTS), invitations, secret },
      quotas: { participant: config.QUOTA_PARTICIPANT, service: config.QUOTA_SERVICE },
      retention: { days: config.RETENTION_DAYS, receiptDays: config.RECEIPT_DAYS },
      createId: randomUUID,
    };
    const { CONTROLLER_NAME: name, CONTROLLER_CONTACT: contact = '', CONTROLLER_NOTICE: notice = '' } = config;
    const app = await createApp({
      service,
      files: { element: config.ELEMENT ?? null, content: config.CONTENT[0] ?? null, page: config.PAGE ?? null },
      origins: config.ALLOWED_ORIGINS.includes('*') ? '*' : new Set(config.ALLOWED_ORIGINS),
      perMinute: config.CALLS_PER_MINUTE,
      account: options.account ?? (config.ACCOUNT_HEADER ? accountHeader(config.ACCOUNT_HEADER) : NO_ACCOUNT),
      controller: name ? { name, contact, notice } : null,
      trustProxy: config.TRUST_PROXY ?? false,
      connections: config.CONNECTIONS,
      logLevel: config.LOG_LEVEL,
      ...(options.logTo && { logTo: options.logTo }),
    });
    log = (line) => app.log.warn(line);
    const endErasing = await keepErasing(database, service.retention, {
      now,
      onError: () => log('erasing what is old was put off'),
    });
    const address = await app.listen({ host: config.HOST, port: config.PORT }).catch((error: NodeJS.ErrnoException) => {
      throw new ConfigError(`PORT: ${config.PORT} on ${config.HOST} cannot be used (${error.code ?? error.message})`);
    });
    return {
      ...{ address, app, database },
      async stop() {
        endErasing();
        await app.close();
        await close();
      },
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

async function readContents(
  folders: readonly string[],
  publicKey: string | undefined,
): Promise<ReadonlyMap<string, Published>> {
  const keys = publicKey === undefined ? null : await readPublicKeys(publicKey).catch(() => null);
  if (publicKey !== undefined && !keys) {
    throw new ConfigError('CONTENT_PUBLIC_KEY: public keys are wanted, as madoguchi keys shows them');
  }
  try {
    const read = await Promise.all(folders.map((folder) => readPublished(folder, keys)));
    return new Map(read.map((each) => [each.id, each]));
  } catch (error) {
    throw new ConfigError(`CONTENT: ${(error as Error).message}`);
  }
}

async function open(config: Config, onError: (error: Error) => void): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_CONNECTIONS: connections } = config;
  if (url) return openPostgres({ url, connections, onError });
  try {
    return await openEmbedded(config.DATA_FOLDER);
  } catch (error) {
    throw new ConfigError(`DATA_FOLDER: ${(error as Error).message}`);
  }
}

/** Makes the tables, and the secret of this service, which all its processes share. */
async function prepare(database: Database): Promise<string> {
  try {
    await migrate(database);
    await database.query(
      "INSERT INTO settings (name, value) VALUES ('participant-secret', $1) ON CONFLICT (name) DO NOTHING",
      [randomBytes(32).toString('base64url')],
    );
    const [row] = await database.query<{ value: string }>(
      "SELECT value FROM settings WHERE name = 'participant-secret'",
    );
    return row?.value ?? '';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new ConfigError(
      `${database.kind === 'server' ? 'DATABASE_URL' : 'DATA_FOLDER'}: the store cannot be used (${code ?? message})`,
    );
  }
}
