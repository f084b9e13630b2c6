import { compileFolder } from '../compile/compile-folder.js';
import { Refusal, type Command } from '../desk/command.js';
import { reading } from '../desk/reading.js';
import { fill, formatFault } from '../locale/format.js';
import { writeFiles } from '../write-files.js';
import { buildStrings } from './strings.js';

/** `madoguchi build`: compiles a content folder into the files that the element reads. */
export const buildCommand: Command = {
  options: { out: { type: 'string' }, clean: { type: 'boolean' } },

  usage: (language) => buildStrings(language).usage,

  async run({ values, positionals: [folder] }, desk) {
    const strings = buildStrings(desk.language);
    const out = values['out'];
    if (!folder || typeof out !== 'string') throw new Refusal(strings.usage);
    const { faults, files, manifestBytes } = await reading(folder, desk.language, () =>
      compileFolder(folder, { now: desk.now() }),
    );
    if (faults.length) {
      for (const fault of faults) desk.error(formatFault(fault, desk.language));
      desk.error(fill(strings.failed, { count: faults.length }));
      return 1;
    }
    await writeFiles(files, out, { clean: values['clean'] === true });
    desk.out(fill(strings.built, { folder: out, count: files.size, bytes: manifestBytes }));
    return 0;
  },
};
