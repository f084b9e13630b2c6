import { readdirSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '@madoguchi/content';
import { SHELL_STRINGS } from '../shell/shell-strings.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

/**
 * All text of the element in a language, by names such as `conversation.notice.cut`: of every file of strings that there is.
 * The pages of the gallery have their own, which no visitor meets.
 */
export async function localeTexts(language: Language): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(name, value);
    else if (typeof value === 'object' && value) {
      for (const [key, part] of Object.entries(value)) add(`${name}.${key}`, part);
    }
  };
  add('shell', SHELL_STRINGS[language]);
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (basename(file) !== `${language}.ts` || file.startsWith('gallery')) continue;
    const module = (await import(pathToFileURL(`${SOURCES}${file}`).href)) as object;
    for (const value of Object.values(module)) add(file.split(sep).slice(0, -2).join('.'), value);
  }
  return texts;
}
