import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Starts a file of the examples as its README says, in an environment of nothing but `env`, on any port unless it sets `PORT`. */
function start(file: string, env: Readonly<Record<string, string>>): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--conditions=@madoguchi/source', '--import', 'tsx', `examples/backends/${file}`], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
  });
}

/** How a command ends that cannot start: its status, and all that it said. */
export async function endingOf(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly [status: number | null, said: string]> {
  const child = start(file, env);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', (status) => resolve([status, said])));
}

/** The line with which a server says that it has started. It runs until the test has ended. */
export function startedLine(t: TestContext, file: string, env: Readonly<Record<string, string>>): Promise<string> {
  const child = start(file, env);
  t.after(() => child.kill());
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.stderr.once('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
    child.once('exit', (status) => reject(new Error(`ended with ${String(status)}`)));
  });
}
