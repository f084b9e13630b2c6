import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LANGUAGES, type Language } from '@madoguchi/content';
import { Refusal, type Command } from '../desk/command.js';
import { today } from '../desk/today.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { initStrings } from './strings.js';
import { templateFiles } from './template.js';

const MAX_NAME = 40;

/** `madoguchi init`: a small content folder to start from, which compiles without faults. */
export const initCommand: Command = {
  options: { name: { type: 'string' }, languages: { type: 'string' } },

  usage: (language) => initStrings(language).usage,

  async run({ values, positionals: [folder, ...more] }, desk) {
    const strings = initStrings(desk.language);
    if (!folder || more.length) throw new Refusal(strings.usage);
    const files = await templateFiles({
      languages: languagesOf(values['languages'], desk.language),
      name: nameOf(values['name'], desk.language),
      id: idOf(folder),
      date: today(desk.now()),
    });
    await refuseUnlessEmpty(folder, desk.language);
    try {
      for (const [name, text] of files) {
        const path = join(folder, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text, { flag: 'wx' });
      }
    } catch {
      throw new Refusal(fill(strings.notWritable, { folder }));
    }
    desk.out(fill(strings.made, { folder, count: files.size }));
    desk.out(fill(strings.next, { folder }));
    return 0;
  },
};

async function refuseUnlessEmpty(folder: string, language: CliLanguage): Promise<void> {
  const strings = initStrings(language);
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new Refusal(fill(strings.notWritable, { folder }));
  }
  if (names.length) throw new Refusal(fill(strings.notEmpty, { folder }));
}

function languagesOf(value: string | boolean | undefined, language: CliLanguage): readonly Language[] {
  if (value === undefined) return ['ja', 'en'];
  const named = String(value)
    .split(',')
    .map((each) => each.trim());
  const known = LANGUAGES.filter((each) => named.includes(each));
  if (!known.includes('ja') || named.some((each) => !known.includes(each as Language))) {
    throw new Refusal(
      fill(initStrings(language).badLanguages, { value: String(value), allowed: LANGUAGES.join(', ') }),
    );
  }
  return known;
}

function nameOf(value: string | boolean | undefined, language: CliLanguage): string | null {
  if (value === undefined) return null;
  const name = String(value).trim();
  if (!name || [...name].length > MAX_NAME) throw new Refusal(initStrings(language).badName);
  return name;
}

/** The folder's name as an id where it can be one: a person who names a folder in Japanese need not think of it. */
function idOf(folder: string): string {
  const id = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
  return id || 'counter';
}
