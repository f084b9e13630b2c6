import { createInterface } from 'node:readline/promises';
import { main } from '../main.js';
import { cliStrings } from '../locale/format.js';
import type { ExitStatus } from './command.js';
import { createProgress, silentProgress } from './progress.js';

/** What is used of Node's `process`. */
export type TerminalProcess = Pick<NodeJS.Process, 'argv' | 'env' | 'stdin' | 'stdout' | 'stderr' | 'once'>;

/** Runs `madoguchi` for a person at a terminal or for a script. */
export async function runOnTerminal(process: TerminalProcess): Promise<ExitStatus> {
  const { argv, env, stdin, stdout, stderr } = process;
  // Whoever reads the output may stop reading (`| head`): that is no fault, and nothing to say.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const ended = new AbortController();
  process.once('SIGINT', () => ended.abort());
  process.once('SIGTERM', () => ended.abort());
  // The convention of no-color.org, and of terminals that cannot. Results and faults share the paint: both must be on one.
  const colours = stdout.isTTY && stderr.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return main(argv.slice(2), {
    out: (line) => void stdout.write(`${line}\n`),
    error: (line) => void stderr.write(`${line}\n`),
    locale: env['LC_ALL'] ?? env['LANG'] ?? '',
    colours,
    progress: () => (stderr.isTTY ? createProgress((text) => void stderr.write(text), Date.now) : silentProgress),
    ask: async (question) => {
      if (!stdin.isTTY) return null;
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        const { yes } = cliStrings('ja');
        return new RegExp(yes, 'i').test((await lines.question(`${question} `, { signal: ended.signal })).trim());
      } catch {
        return false;
      } finally {
        lines.close();
      }
    },
    signal: ended.signal,
  });
}
