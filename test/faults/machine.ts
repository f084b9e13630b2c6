import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { CONTENT, type Store } from '../server/service.js';
import type { Mutant } from './mutant.js';
import type { Says, Told } from './service-process.js';

/** A server in a process of its own and its database, each of which may be killed. What has begun of that is done before the next. */
export interface Machine {
  /** The server's; it changes with each start. */
  endpoint(): string;
  isUp(): boolean;
  /** Resolves when both are there. */
  up(): Promise<void>;
  /** The server is killed (SIGKILL). Resolves when it has ended; it is then started again by itself. */
  killServer(): Promise<void>;
  /** The database is stopped at once, and started again after `meanwhile`. */
  restartDatabase(meanwhile?: () => Promise<void>): Promise<void>;
  /** Until it is let go on, the AI does not answer. @returns when it is asked, and what lets it go on. */
  hold(): Promise<{ readonly asked: Promise<void>; readonly goOn: () => void }>;
  /** The server's clock goes on. */
  wait(milliseconds: number): void;
  close(): Promise<void>;
}

/**
 * @param store - A PostgreSQL of its own.
 * @param file - The bundle of `service-process.ts`.
 * @param mutant - What the server does without; `null`: nothing.
 */
export async function startMachine(store: Store, file: string, mutant: Mutant | null): Promise<Machine> {
  const { postgres } = store;
  if (!postgres) throw new Error('a PostgreSQL of its own is wanted');
  const settings = {
    ...{ CONTENT, PORT: '0', CALLS_PER_MINUTE: '1000000', LOG_LEVEL: 'silent', ...store.environment },
    ...{ QUOTA_PARTICIPANT: '1000000', QUOTA_SERVICE: '100000000' },
  };
  let later = 0;
  let endpoint = '';
  let starting = true;
  let databaseIsUp = true;
  let heard: (says: Says) => void = () => undefined;

  /** A process that loads everything, and then waits to be started. */
  const load = (): ChildProcess =>
    fork(file, { env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const begin = async (child: ChildProcess): Promise<ChildProcess> => {
    starting = true;
    const address = new Promise<string>((resolve, reject) => {
      child.on('message', (says: Says) => (typeof says === 'object' ? resolve(says.address) : heard(says)));
      child.once('exit', (code) => reject(new Error(`the server has ended (${String(code)})`)));
    });
    child.send({ start: settings, mutant, later } satisfies Told);
    endpoint = `${await address}/v1`;
    starting = false;
    return child;
  };
  const end = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const tell = async (told: Told): Promise<void> => {
    const child = await server;
    if (child.connected) child.send(told);
  };

  let server = begin(load());
  let spare = load();
  let last: Promise<void> = Promise.resolve();
  /** One thing at a time. */
  const alone = (task: () => Promise<void>): Promise<void> => (last = last.then(task));
  await server;
  return {
    endpoint: () => endpoint,
    isUp: () => !starting && databaseIsUp,
    async up() {
      await last;
      await server;
    },
    killServer: () =>
      alone(async () => {
        const killed = await server;
        starting = true;
        await end(killed);
        server = begin(spare);
        spare = load();
      }),
    restartDatabase: (meanwhile) =>
      alone(async () => {
        await server;
        databaseIsUp = false;
        await postgres.stopAtOnce();
        await meanwhile?.();
        await postgres.start();
        databaseIsUp = true;
      }),
    async hold() {
      const holding = new Promise<void>((resolve) => (heard = (says) => says === 'holding' && resolve()));
      await tell({ hold: true });
      await holding;
      const asked = new Promise<void>((resolve) => (heard = (says) => says === 'choosing' && resolve()));
      return { asked, goOn: () => void tell({ hold: false }) };
    },
    wait(milliseconds) {
      later += milliseconds;
      void tell({ later });
    },
    async close() {
      await last;
      await Promise.all([end(spare), end(await server)]);
    },
  };
}
