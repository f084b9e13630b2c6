import { readFile, readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '@madoguchi/content';
import { csvText } from '../folder/csv-text.js';
import { parseCsv } from '../folder/csv.js';
import { fill } from '../locale/format.js';

/** Shipped beside the code, and as far from `src/init/` as from `dist/init/`. */
const TEMPLATE = fileURLToPath(new URL('../../template/', import.meta.url));

/** The rules of `service.json` for editors. A copy lies in the folder: where the desk is installed, nobody can say. */
const SCHEMA = fileURLToPath(new URL('../../schema/service.schema.json', import.meta.url));

/** What a new content folder is made for. */
export interface TemplateChoice {
  readonly languages: readonly Language[];
  /** Name of the service in every language; `null` for the template's own. */
  readonly name: string | null;
  readonly id: string;
  /** Today, `YYYY-MM-DD`. */
  readonly date: string;
}

/** The files of a new content folder by path (with `/`): those of its languages, with its name and today's date. */
export async function templateFiles(choice: TemplateChoice): Promise<Map<string, string>> {
  const names = (await readdir(TEMPLATE, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /\.\w+$/.test(name));
  const files = new Map<string, string>();
  for (const name of names.sort()) {
    if (!isWanted(languageOfFile(name), choice.languages)) continue;
    const text = (await readFile(TEMPLATE + name, 'utf8')).replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
    files.set(name, adapt(name, text, choice));
  }
  files.set('service.schema.json', await readFile(SCHEMA, 'utf8'));
  return files;
}

function adapt(name: string, text: string, choice: TemplateChoice): string {
  const { id, date, languages } = choice;
  const details = { id, date, version: date.replaceAll('-', '.'), name: choice.name ?? 'よくある質問の窓口' };
  if (name === 'service.json') return settings(fill(text, details), choice);
  if (!name.endsWith('.csv')) return fill(text, details);
  const [header, ...rows] = parseCsv(fill(text, details), ',').map(({ cells }) => cells);
  const kept = (header ?? []).flatMap((column, at) =>
    isWanted(languageOfColumn(name, column), languages) ? [at] : [],
  );
  return csvText([header ?? [], ...rows].map((row) => kept.map((at) => row[at] ?? '')));
}

/** `service.json` with the chosen languages only. Read and written as JSON: a name may hold quotes. */
function settings(text: string, { languages, name }: TemplateChoice): string {
  const service = JSON.parse(text, (key: string, value: unknown): unknown => {
    if (isLanguage(key) && !languages.includes(key)) return undefined;
    if (key === 'languages' || key === 'provisional') {
      return (value as Language[]).filter((language) => languages.includes(language));
    }
    return value;
  }) as Record<string, unknown>;
  if (name !== null) service['name'] = Object.fromEntries(languages.map((language) => [language, name]));
  return `${JSON.stringify(service, null, 2)}\n`;
}

function languageOfFile(name: string): Language | null {
  const [, language = '', end] = name.split('.');
  return end !== undefined && isLanguage(language) ? language : null;
}

/** The vocabulary's `en` and the offices' `name.en` stand in their headers whatever the languages are. */
function languageOfColumn(name: string, column: string): Language | null {
  return isLanguage(column) && name !== 'vocabulary.csv' ? column : null;
}

function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

function isWanted(language: Language | null, languages: readonly Language[]): boolean {
  return language === null || languages.includes(language);
}
