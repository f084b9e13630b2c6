import { compileFolder } from '../compile/compile-folder.js';
import { Refusal, type Command } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import { fill } from '../locale/format.js';
import { signContent } from '../sign/sign-content.js';
import { readSigningKey } from '../sign/signing-key.js';
import { writeFiles } from '../write-files.js';
import { sayFaults } from './say-faults.js';
import { buildStrings } from './strings.js';

/** `madoguchi build`: compiles a content folder into the files that the element reads. */
export const buildCommand: Command = {
  options: {
    out: { type: 'string' },
    clean: { type: 'boolean' },
    release: { type: 'boolean' },
    sign: { type: 'string' },
  },

  usage: (language) => buildStrings(language).usage,

  async run({ values, positionals: [folder] }, desk) {
    const strings = buildStrings(desk.language);
    const { out, clean, release, sign } = values;
    if (!folder || typeof out !== 'string') throw new Refusal(strings.usage);
    // Who has mistyped the key's name need not wait for the content.
    const key = typeof sign === 'string' ? await readSigningKey(sign, [folder, out], desk.language) : null;
    const progress = desk.progress();
    const { faults, files, manifestBytes } = await reading(folder, desk.language, () =>
      compileFolder(folder, {
        now: desk.now(),
        onLearn: (done, total) => progress.report(strings.learning, done, total),
      }),
    ).finally(() => progress.end());
    if (!sayFaults(faults, folder, desk)) return 1;
    const sentences = await reasonsAgainst(folder, out, files, desk, {
      releases: release === true,
      signs: key !== null,
    });
    for (const sentence of sentences) desk.error(sentence);
    if (sentences.length) return 1;
    const signed = key && (await signContent(files, out, key, desk.language));
    if (signed?.warning) desk.error(signed.warning);
    if (signed && !signed.files) return 1;
    await writeFiles(signed?.files ?? files, out, { clean: clean === true });
    const bytes = signed?.manifestBytes ?? manifestBytes;
    desk.out(fill(strings.built, { folder: out, count: files.size, bytes }));
    for (const line of signed?.lines ?? []) desk.out(line);
    if (!release) desk.error(desk.paint.dim(key ? strings.signedDraft : strings.draft));
    return 0;
  },
};

/** Why nothing is written; what releases or signs is more than a draft. */
async function reasonsAgainst(
  folder: string,
  out: string,
  files: ReadonlyMap<string, string>,
  { language }: Desk,
  { releases, signs }: { readonly releases: boolean; readonly signs: boolean },
): Promise<readonly string[]> {
  if (!releases && !signs) return [];
  const { followsOn, refusals } = await import('./release.js');
  return releases
    ? refusals(folder, out, files, language, { signs })
    : followsOn(out, files, language, { signs, releases });
}
