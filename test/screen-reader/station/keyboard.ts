import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Gives the keyboard of a screen keys for the characters of a text, so that it can be typed. To be called before the
 * browser starts: a program that runs already learns of new keys too late, and types others.
 */
export async function addKeys(text: string, folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const characters = [...new Set(text)].filter((character) => character.charCodeAt(0) > 126);
  if (!characters.length) return;
  const screen = environment['DISPLAY'] ?? '';
  const original = join(folder, 'keyboard.xkb');
  const map = await readFile(original, 'utf8').catch(async () => {
    await execute('xkbcomp', ['-w0', screen, original], { env: environment });
    return await readFile(original, 'utf8');
  });
  const used = new Set([...map.matchAll(/^\s*key\s+<(\w+)>/gm)].map(([, key]) => key));
  const free = [...map.matchAll(/^\s*<(I\d+)> = \d+;/gm)].flatMap(([, key]) => (key && !used.has(key) ? [key] : []));
  // Two to a key, the second one with Shift.
  if (characters.length > free.length * 2) {
    throw new Error(`"${text}" has ${characters.length} characters, and the keyboard has ${free.length * 2} to spare`);
  }
  const symbol = (character: string | undefined): string =>
    character ? `U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : 'NoSymbol';
  const lines = free.flatMap((key, n) =>
    characters[2 * n] ? [`key <${key}> { [ ${symbol(characters[2 * n])}, ${symbol(characters[2 * n + 1])} ] };`] : [],
  );
  const changed = join(folder, 'keyboard-changed.xkb');
  await writeFile(changed, map.replace(/(xkb_symbols [^{]*\{)/, `$1\n${lines.join('\n')}\n`));
  await execute('xkbcomp', ['-w0', changed, screen], { env: environment });
}
