import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { poll } from './poll.js';

/** The variable by which everything that a run has started is found again, also what has left its group. */
const MARK = 'MADOGUCHI_SCREEN_READER_RUN';

/** Programs that run for a while, started together and ended together. */
export interface Processes {
  /** Starts a program. What it prints goes to `<name>.log` in the folder. */
  start(name: string, command: string, args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  /** Ends a program with all that it has started in its group. */
  end(child: ChildProcess): Promise<void>;
  /** Throws, with the end of its log, where a program has ended that nobody has ended. */
  check(): void;
  /** Ends all of them, and what they have started. */
  endAll(): Promise<void>;
}

/** Programs with logs in `folder` and with this environment, each the leader of a group of its own. */
export function processes(folder: string, environment: Readonly<Record<string, string>>): Processes {
  const run = randomUUID();
  const running = new Map<ChildProcess, string>();

  function signal(child: ChildProcess, name: NodeJS.Signals): void {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // The group has ended.
    }
  }

  async function end(child: ChildProcess): Promise<void> {
    running.delete(child);
    signal(child, 'SIGTERM');
    const gone = await poll(() => child.exitCode !== null || child.signalCode !== null, 3000);
    signal(child, 'SIGKILL');
    if (!gone) await poll(() => child.exitCode !== null || child.signalCode !== null, 5000);
  }

  return {
    start(name, command, args, env = {}) {
      const log = openSync(join(folder, `${name}.log`), 'a');
      const child = spawn(command, args, {
        cwd: folder,
        detached: true,
        env: { ...environment, ...env, [MARK]: run },
        stdio: ['ignore', log, log],
      });
      closeSync(log);
      child.on('error', () => undefined);
      running.set(child, name);
      return child;
    },
    end,
    check() {
      for (const [child, name] of running) {
        if (child.pid && child.exitCode === null && child.signalCode === null) continue;
        const log = readFileSync(join(folder, `${name}.log`), 'utf8')
          .trim()
          .split('\n')
          .slice(-5)
          .join('\n');
        throw new Error(`${name} has ended (${String(child.exitCode ?? child.signalCode ?? 'not started')}):\n${log}`);
      }
    },
    async endAll() {
      await Promise.all([...running.keys()].reverse().map(end));
      // What has made itself independent (services of the session bus, crash handlers) still carries the mark.
      for (const pid of marked(run)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended in the meantime.
        }
      }
    },
  };
}

/** Ids of the processes whose environment carries the mark of this run. */
function marked(run: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${MARK}=${run}`);
      } catch {
        // Another user's, or gone.
        return false;
      }
    });
}
