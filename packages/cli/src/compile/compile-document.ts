import type { Block, Language, Localized } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import { faultMissing, type ContentFolder } from '../folder/content-folder.js';
import { blocksOf, type OnMarkdownFault } from './markdown.js';

/** Says where in a document something is; they come in the order in which they are read. */
function documentFault(file: string, markdown: string, list: FaultList): OnMarkdownFault {
  let from = 0;
  return (code, value, what) => {
    const at = markdown.indexOf(value, from);
    if (at >= 0) from = at + 1;
    list.add(code, file, at < 0 ? 0 : markdown.slice(0, at).split('\n').length, '', { value, what });
  };
}

/** A document in each language; a language without its file is a fault. */
export function compileDocument(
  folder: ContentFolder,
  name: 'terms' | 'help',
  languages: readonly Language[],
  list: FaultList,
): Localized<readonly Block[]> {
  const texts: Partial<Record<Language, readonly Block[]>> = {};
  for (const language of languages) {
    const file = `${name}.${language}.md`;
    const markdown = folder.get(file);
    if (markdown === undefined) faultMissing(file, list);
    else texts[language] = blocksOf(markdown, documentFault(file, markdown, list), { headings: true });
  }
  return { ...texts, ja: texts.ja ?? [] };
}
