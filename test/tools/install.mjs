import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, stop } from './run.mjs';

/** Which lock file the installed packages come from. */
const STAMP = join(ROOT, 'node_modules', '.madoguchi-lock');

/** Installs the packages of the lock file, unless they are installed already. */
export async function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing packages …');
  const { status, output } = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { show: false });
  if (status !== 0) {
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network|socket hang up/i.test(output)) {
      stop(
        'The package registry cannot be reached. Check the connection (or the proxy settings of npm) and try again.',
      );
    }
    stop(`The packages could not be installed. npm says:\n${output.trim().split('\n').slice(0, 12).join('\n')}`);
  }
  writeFileSync(STAMP, lock);
}
