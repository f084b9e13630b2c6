import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isContentError, sha256 } from '@madoguchi/content';
import { readPublicKeys, verifyFile, type PublicKey, type VerifiedFile } from '@madoguchi/content/signature';
import { Refusal, type Command } from '../desk/command.js';
import { fill } from '../locale/format.js';
import { namedShards } from '../published/published-content.js';
import { verifyStrings } from './strings.js';

/** `madoguchi verify`: holds a built folder against a public key, as a page does. */
export const verifyCommand: Command = {
  options: { 'public-key': { type: 'string' } },

  usage: (language) => verifyStrings(language).usage,

  async run({ values, positionals: [folder, ...more] }, desk) {
    const strings = verifyStrings(desk.language);
    const text = values['public-key'];
    if (!folder || more.length || typeof text !== 'string') throw new Refusal(strings.usage);
    const keys = await readPublicKeys(text).catch(() => {
      throw new Refusal(strings.badKey);
    });
    const first = await verified(folder, 'content.json', keys);
    const live = await verified(folder, 'live.json', keys);
    const wrong = [
      ...(first ? await wrongShards(folder, new TextDecoder().decode(first.bytes)) : ['content.json']),
      ...(live && (!first || (live.id === first.id && live.serial >= first.serial)) ? [] : ['live.json']),
    ];
    for (const path of wrong) desk.error(fill(strings.wrong, { path }));
    if (!first || wrong.length) return 1;
    desk.out(fill(strings.right, { folder, id: first.id, serial: first.serial }));
    return 0;
  },
};

/** `null` where it is not there, or none of the keys has signed it. */
async function verified(folder: string, name: string, keys: readonly PublicKey[]): Promise<VerifiedFile | null> {
  try {
    const file = await verifyFile(new Uint8Array(await readFile(join(folder, name))), keys, name);
    return (file.kind === 'live') === (name === 'live.json') ? file : null;
  } catch (problem) {
    if (isContentError(problem) || (problem as NodeJS.ErrnoException).code !== undefined) return null;
    throw problem;
  }
}

async function wrongShards(folder: string, first: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, hash } of namedShards(first)) {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (!bytes || !(await sha256(new Uint8Array(bytes)))?.startsWith(hash)) wrong.push(path);
  }
  return wrong;
}
