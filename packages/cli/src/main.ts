import { parseArgs } from 'node:util';
import { compileFolder } from './compile/compile-folder.js';
import { cliStrings, fill, formatFault, type CliLanguage } from './locale/format.js';
import { writeFiles } from './write-files.js';

/** Where the command prints, and which language the machine speaks. */
export interface MainOptions {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** As in the `LANG` variable; default Japanese. */
  readonly locale?: string;
}

/**
 * Runs `madoguchi` with these arguments.
 * @returns the exit status: 0 done, 1 the content has faults, 2 the command was not understood or a folder not found.
 */
export async function main(args: readonly string[], { out, error, locale = '' }: MainOptions): Promise<number> {
  let language: CliLanguage = /^en/i.test(locale) ? 'en' : 'ja';
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, lang: { type: 'string' }, clean: { type: 'boolean' } },
    });
  } catch {
    error(cliStrings(language).usage);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.lang === 'en' || values.lang === 'ja') language = values.lang;
  const strings = cliStrings(language);
  const [command, folder] = positionals;
  if (command !== 'build' || !folder || !values.out) {
    error(strings.usage);
    return 2;
  }
  let compiled;
  try {
    compiled = await compileFolder(folder);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === undefined) throw problem;
    error(fill(strings.noFolder, { folder }));
    return 2;
  }
  if (compiled.faults.length) {
    for (const fault of compiled.faults) error(formatFault(fault, language));
    error(fill(strings.failed, { count: compiled.faults.length }));
    return 1;
  }
  await writeFiles(compiled.files, values.out, { clean: values.clean ?? false });
  out(fill(strings.built, { folder: values.out, count: compiled.files.size, bytes: compiled.manifestBytes }));
  return 0;
}
