import { readFileSync, statSync } from 'node:fs';
import { OPEN, parseServiceState, type ServiceState } from '../rules/service-state.js';
import { ConfigError } from './config.js';

/** Reads a file with an invitation code on each line; empty lines and lines with `#` are left out. @throws ConfigError */
export function readInvitations(file: string): ReadonlySet<string> {
  const lines = read('INVITATIONS_FILE', file).split(/\r?\n/);
  const codes = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  const wrong = codes.findIndex((code) => !/^[A-Za-z\d-]{4,64}$/.test(code));
  if (wrong >= 0)
    throw new ConfigError(`INVITATIONS_FILE: code ${wrong + 1} has to be 4 to 64 letters, digits or hyphens`);
  return new Set(codes);
}

/**
 * What the operator's file says, read again when it has changed, so that nobody has to restart anything. A file that cannot be
 * read any more changes nothing; `onError` gets one line.
 *
 * @throws ConfigError where it cannot be read at the start.
 */
export function watchState(
  file: string | undefined,
  onError: (line: string) => void,
  now: () => number = Date.now,
): () => ServiceState {
  if (file === undefined) return () => OPEN;
  let seen = '';
  let state = OPEN;
  let looked = now();
  const look = (): void => {
    const { mtimeMs, size } = statSync(file);
    if (seen === `${mtimeMs} ${size}`) return;
    seen = `${mtimeMs} ${size}`;
    state = parseServiceState(readFileSync(file, 'utf8'));
  };
  try {
    look();
  } catch (error) {
    throw new ConfigError(`STATE_FILE: ${(error as Error).message}`);
  }
  return () => {
    // Once a second is enough.
    if (now() - looked < 1000) return state;
    looked = now();
    try {
      look();
    } catch (error) {
      onError(`STATE_FILE: ${(error as Error).message}`);
    }
    return state;
  };
}

function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${name}: ${(error as Error).message}`);
  }
}
