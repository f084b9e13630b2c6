import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, start, type Started, type StartOptions } from '@madoguchi/server';
import { ROOT } from '../tools/run.mjs';
import { findPostgres, startPostgres, type Postgres } from '../tools/postgres.js';

export const CONTENT = join(ROOT, 'examples/hwis/dist/concierge');

/** A store to try the server on, and what names it in the environment. */
export interface Store {
  readonly name: 'embedded' | 'postgres';
  readonly environment: Readonly<Record<string, string>>;
  readonly postgres: Postgres | null;
  remove(): Promise<void>;
}

/** Both stores; the real one only where this machine has it. */
export const STORES = ['embedded', 'postgres'] as const;
const programs = await findPostgres();
if (!programs && process.env['MADOGUCHI_REQUIRE_ENGINES'] === '1')
  throw new Error('there is no PostgreSQL on this machine');

/** Why tests of a store are skipped; `false`: they are not. */
export const skipped = (name: Store['name']): string | false =>
  name === 'postgres' && !programs ? 'there is no PostgreSQL on this machine' : false;

export async function openStore(name: Store['name'], options?: { readonly durable: boolean }): Promise<Store> {
  if (name === 'postgres') {
    const postgres = await startPostgres(programs ?? '', options);
    return { name, postgres, environment: { DATABASE_URL: postgres.url }, remove: () => postgres.remove() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-data-'));
  const remove = async (): Promise<void> => rmSync(folder, { recursive: true, force: true });
  return { name, postgres: null, environment: { DATA_FOLDER: folder }, remove };
}

/** What tests leave as it is, unless they say otherwise. */
const SETTINGS = { CONTENT, PORT: '0', CALLS_PER_MINUTE: '1000000', LOG_LEVEL: 'silent' };

/** Starts the service in this process. @returns it, and its endpoint. */
export async function serve(
  store: Store,
  settings: Readonly<Record<string, string>> = {},
  options: StartOptions = {},
): Promise<Started & { readonly endpoint: string }> {
  const started = await start(readConfig({ ...SETTINGS, ...store.environment, ...settings }), options);
  return { ...started, endpoint: `${started.address}/v1` };
}

/** The service as a process of its own. */
export interface ServiceProcess {
  readonly endpoint: string;
  readonly child: ChildProcess;
  /** What it has printed. */
  readonly output: () => string;
  /** Ends it. @returns its status. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the service as a process of its own.
 *
 * @param script - A module that runs it, below `test/server`; default: the server's own command.
 */
export async function spawnService(
  store: Store,
  settings: Readonly<Record<string, string>> = {},
  script = join(ROOT, 'packages/server/bin/madoguchi-server.js'),
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@madoguchi/source', script], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...SETTINGS, ...store.environment, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const take = (piece: Buffer): void => {
      output += piece.toString();
      const found = /"msg":"listening","address":"([^"]+)"/.exec(output);
      if (found) resolve(found[1] ?? '');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => reject(new Error(`the service has ended (${String(code)}):\n${output}`)));
  });
  return {
    endpoint: `${address}/v1`,
    child,
    output: () => output,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}
