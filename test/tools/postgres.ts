import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { install } from './browsers.mjs';

const execute = promisify(execFile);

/** A real PostgreSQL, started by whoever needs one, in a folder of its own and on loopback. */
export interface Postgres {
  /** `postgres://…` */
  readonly url: string;
  /** The newest first: `PostgreSQL 15.…` */
  readonly version: string;
  /** Kills it, as a fault would: nothing is put in order. */
  kill(): Promise<void>;
  /** Ends it at once, as `pg_ctl stop -m immediate` does: work that is under way is cut off, and found out about at the next start. */
  stopAtOnce(): Promise<void>;
  /** Starts it again, on the same port with the same data. */
  start(): Promise<void>;
  /** Ends it, and removes its folder. */
  remove(): Promise<void>;
}

/** The folder of PostgreSQL's programs, installed where the system allows it; `null` where there is none. */
export async function findPostgres(): Promise<string | null> {
  const find = (): string | null => {
    const root = '/usr/lib/postgresql';
    const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
    const folders = [
      ...versions.map((version) => join(root, version, 'bin')),
      ...(process.env['PATH'] ?? '').split(':'),
    ];
    return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
  };
  if (!find()) await install('PostgreSQL', ['postgresql']);
  return find();
}

/**
 * Starts a PostgreSQL server with an empty database, as a user without privileges: it refuses to run as root.
 *
 * @param durable - Whether it waits for the disk with each commit, as in production. Tests kill processes, not machines.
 */
export async function startPostgres(programs: string, { durable = false } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-postgres-'));
  const user = process.getuid?.() === 0 ? await unprivileged() : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  await execute(join(programs, 'initdb'), ['-D', data, '-U', 'madoguchi', '-E', 'UTF8', '--auth=trust', '-N'], options);
  const port = await freePort();
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'max_connections=60'];
  if (!durable) args.push('-c', 'fsync=off');
  let server: ChildProcess | null = null;
  const url = `postgres://madoguchi@127.0.0.1:${port}/postgres`;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server;
    server = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  const start = async (): Promise<void> => {
    const started = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    server = started;
    let log = '';
    await new Promise<void>((resolve, reject) => {
      started.stderr.on('data', (piece: Buffer) => {
        log += piece.toString();
        if (/database system is ready to accept connections/.test(log)) resolve();
      });
      started.once('exit', (code) => reject(new Error(`PostgreSQL has ended (${String(code)}):\n${log}`)));
      started.once('error', reject);
    });
  };
  await start();
  const { stdout } = await execute(join(programs, 'postgres'), ['--version']);
  return {
    ...{ url, start, version: stdout.trim().replace('(PostgreSQL)', '').replace('postgres', 'PostgreSQL') },
    // Its helpers end by themselves when the first process is gone.
    kill: () => end('SIGKILL'),
    stopAtOnce: () => end('SIGQUIT'),
    async remove() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The first of these users that there is. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number }> {
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((of) => execute('id', [of, name]))).catch(() => null);
    if (ids) return { uid: Number(ids[0]?.stdout), gid: Number(ids[1]?.stdout) };
  }
  throw new Error('there is no user without privileges to run PostgreSQL as');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
