import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fold } from '@madoguchi/content/matcher';
import { stemsOf } from './stems.js';

/** What is used of a group in the Sudachi synonym dictionary. */
interface DictionaryGroup {
  readonly items: readonly { readonly midashi: string }[];
}

/** Longer words are compounds whose parts are compared anyway. */
const LONGEST = 8;
/** Words of a group beyond these are rare; each costs every visitor bytes. */
const MOST = 12;

/** What says too little by itself, or is compared in another way (Latin words). */
const USELESS = /^[\p{Script=Latin}\p{N} .'&/-]+$|^[ぁ-ゖー]{1,2}$|^.$/u;

/**
 * Groups of general words that mean the same, as far as they touch `texts`: some word of the group stands in them. Words
 * are normalised, and without the endings that change. Sources: our own list of everyday words beside the official ones
 * (`assets/public-synonyms.csv`), and the Sudachi synonym dictionary (Works Applications, Apache-2.0).
 * @param taken - Words that are registered already: a publisher's own vocabulary comes first.
 */
export async function generalSynonyms(
  texts: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): Promise<readonly (readonly string[])[]> {
  const all = texts.map((text) => fold(text)).join('\n');
  const groups: string[][] = [];
  const sources = [
    ...(await publicSynonyms()),
    ...(await dictionary()).map(({ items }) => items.map(({ midashi }) => midashi)),
  ];
  for (const forms of sources) {
    const words = [...new Set(forms.map((form) => fold(form)))].filter(
      (word) => !USELESS.test(word) && word.length <= LONGEST && !taken.has(word),
    );
    const stems = [...new Set(words.slice(0, MOST).flatMap(stemsOf))];
    if (words.length > 1 && stems.some((stem) => all.includes(stem))) groups.push(stems);
  }
  return groups;
}

/**
 * The dictionary is a large JSON file of its package: it is read when it is needed first. Its ES module entry names a file
 * that the package lacks, so that it has to be required.
 */
function dictionary(): Promise<readonly DictionaryGroup[]> {
  const require = createRequire(import.meta.url);
  const { fetchDictionary } = require('sudachi-synonyms-dictionary') as {
    fetchDictionary: () => Promise<readonly DictionaryGroup[]>;
  };
  return fetchDictionary();
}

/** Everyday words beside those of public services: a group a line. */
async function publicSynonyms(): Promise<readonly (readonly string[])[]> {
  const text = await readFile(new URL('../../assets/public-synonyms.csv', import.meta.url), 'utf8');
  const [, ...lines] = text.trim().split(/\r?\n/);
  return lines.map((line) => line.split(/[|,]/));
}
