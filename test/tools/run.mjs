import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Ends the command with one sentence and a non-zero exit. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Runs a program in the repository.
 * @returns its exit status and what it printed; with `show`, that is also printed as it comes.
 */
export function run(command, args, { show = true, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ status: 127, output: `${output}${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs Node on TypeScript sources of the workspace. */
export function runNode(args, options) {
  return run(process.execPath, ['--conditions=@madoguchi/source', '--import', 'tsx', ...args], options);
}
