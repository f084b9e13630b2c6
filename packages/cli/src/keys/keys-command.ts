import { Refusal, type Command } from '../desk/command.js';
import { fill } from '../locale/format.js';
import { makeSigningKey, namedKey, readSigningKey } from '../sign/signing-key.js';
import { signStrings } from '../sign/strings.js';
import { contentIdOf } from './content-id.js';
import { keysStrings } from './strings.js';

/** `madoguchi keys`: makes the key pair of a content, or says again what belongs into the page. */
export const keysCommand: Command = {
  options: { new: { type: 'string' }, key: { type: 'string' } },

  usage: (language) => keysStrings(language).usage,

  async run({ values: { new: made, key }, positionals: [folder, ...more] }, desk) {
    const { language } = desk;
    const strings = keysStrings(language);
    const path = made ?? key;
    if (!folder || more.length || typeof path !== 'string' || !path || (made !== undefined && key !== undefined)) {
      throw new Refusal(strings.usage);
    }
    const id = await contentIdOf(folder, language);
    if (made !== undefined) {
      await makeSigningKey(path, [folder], language);
      desk.out(fill(strings.made, { path }));
    }
    const signing = await readSigningKey(path, [folder], language);
    desk.out(signStrings(language).publicKey);
    desk.out(namedKey(id, signing));
    if (made !== undefined) desk.error(strings.keep);
    return 0;
  },
};
