import { openPostgres, readConfig, start } from '@madoguchi/server';
import { firstAi } from '../server/choosers.js';
import { databaseOf, type Mutant } from './mutant.js';

// The server as a process that is killed. It is loaded ahead of the time at which it is needed, waits until it is told to start, and
// ends with the process that started it.

/** What this process is told. */
export type Told =
  | { readonly start: Readonly<Record<string, string>>; readonly mutant: Mutant | null; readonly later: number }
  /** How far its clock is ahead from now on. Milliseconds. */
  | { readonly later: number }
  /** `true`: the AI waits before each answer until it is let go on. */
  | { readonly hold: boolean };

/** What it says. */
export type Says = { readonly address: string } | 'holding' | 'choosing';

const say = (what: Says): void => void process.send?.(what);
let later = 0;
let held: Promise<void> | null = null;
let goOn = (): void => undefined;

const first = firstAi();
const chooser: typeof first = {
  ...first,
  async choose(...question) {
    if (held) {
      say('choosing');
      await held;
    }
    return first.choose(...question);
  },
};

process.on('disconnect', () => process.exit());
process.on('message', (told: Told) => {
  if ('hold' in told) {
    goOn();
    held = told.hold ? new Promise((resolve) => (goOn = resolve)) : null;
    if (held) say('holding');
    return;
  }
  later = told.later;
  if ('start' in told) void run(told.start, told.mutant);
});
async function run(environment: Readonly<Record<string, string>>, mutant: Mutant | null): Promise<void> {
  const config = readConfig(environment);
  const { DATABASE_URL: url = '', DATABASE_CONNECTIONS: connections } = config;
  const database = openPostgres({ url, connections, onError: () => undefined });
  const options = { chooser, database: databaseOf(mutant, database), now: () => Date.now() + later };
  const { address } = await start(config, options);
  // Keys in the memory of a process end with it: this one knows none of those that were answered before.
  if (mutant === 'durable-keys') await database.query('DELETE FROM replies');
  say({ address });
}
