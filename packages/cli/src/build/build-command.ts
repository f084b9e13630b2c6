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
    const errors = faults.filter(({ level }) => level === 'error');
    const warnings = faults.filter(({ level }) => level === 'warning').length;
    for (const fault of errors) desk.error(formatFault(fault, desk.language));
    if (warnings) desk.error(fill(strings.warnings, { count: warnings, folder }));
    if (errors.length) {
      desk.error(fill(strings.failed, { count: errors.length }));
      return 1;
    }
    await writeFiles(files, out, { clean: values['clean'] === true });
    desk.out(fill(strings.built, { folder: out, count: files.size, bytes: manifestBytes }));
    return 0;
  },
};
