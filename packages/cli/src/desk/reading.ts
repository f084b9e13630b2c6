import { cliStrings, fill, type CliLanguage } from '../locale/format.js';
import { Refusal } from './command.js';

/**
 * Does something with a folder or file that a person named, and turns the file system's errors into a sentence.
 * @throws Refusal where it is not there or may not be read.
 */
export async function reading<T>(path: string, language: CliLanguage, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Refusal || (problem as NodeJS.ErrnoException).code === undefined) throw problem;
    throw new Refusal(fill(cliStrings(language).notReadable, { path }));
  }
}
