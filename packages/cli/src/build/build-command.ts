import { compileFolder } from '../compile/compile-folder.js';
import { Refusal, type Command } from '../desk/command.js';
import { reading } from '../desk/reading.js';
import { fill } from '../locale/format.js';
import { writeFiles } from '../write-files.js';
import { sayFaults } from './say-faults.js';
import { buildStrings } from './strings.js';

/** `madoguchi build`: compiles a content folder into the files that the element reads. */
export const buildCommand: Command = {
  options: { out: { type: 'string' }, clean: { type: 'boolean' }, release: { type: 'boolean' } },

  usage: (language) => buildStrings(language).usage,

  async run({ values, positionals: [folder] }, desk) {
    const strings = buildStrings(desk.language);
    const { out, clean, release } = values;
    if (!folder || typeof out !== 'string') throw new Refusal(strings.usage);
    const progress = desk.progress();
    const { faults, files, manifestBytes } = await reading(folder, desk.language, () =>
      compileFolder(folder, {
        now: desk.now(),
        onLearn: (done, total) => progress.report(strings.learning, done, total),
      }),
    ).finally(() => progress.end());
    if (!sayFaults(faults, folder, desk)) return 1;
    if (release) {
      const { refusals } = await import('./release.js');
      const sentences = await refusals(folder, out, files, desk.language);
      for (const sentence of sentences) desk.error(sentence);
      if (sentences.length) return 1;
    }
    await writeFiles(files, out, { clean: clean === true });
    desk.out(fill(strings.built, { folder: out, count: files.size, bytes: manifestBytes }));
    if (!release) desk.error(desk.paint.dim(strings.draft));
    return 0;
  },
};
