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
 * @param options.limit - Seconds after which it is ended, with what it started. Default: none.
 * @returns its exit status and what it printed; with `show`, that is also printed as it comes.
 */
export function run(command, args, { show = true, env = {}, cwd = ROOT, limit } = {}) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    // Its own group, where there are such: ending it ends the browsers and servers that it started.
    const detached = limit !== undefined && !windows;
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, shell: windows, detached });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const end = (signal) => {
      try {
        if (detached) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It ended by itself in this moment.
      }
    };
    const timer =
      limit !== undefined &&
      setTimeout(() => {
        end('SIGKILL');
        settle({ status: 1, output: `${output}\nEnded after ${limit} seconds.\n` });
      }, limit * 1000);
    // A group of its own does not hear the keyboard's interrupt.
    const pass = (signal) => {
      end(signal);
      process.exit(1);
    };
    if (detached) for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, pass);
    const settle = (result) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve(result);
    };
    child.on('error', (error) => settle({ status: 127, output: `${output}${error.message}` }));
    child.on('close', (status) => settle({ status: status ?? 1, output }));
  });
}

/** Runs Node on TypeScript sources of the workspace. */
export function runNode(args, options) {
  return run(process.execPath, ['--conditions=@madoguchi/source', '--import', 'tsx', ...args], options);
}
