import { publishedHref, type Language, type Localized, type Inline, type SafetyShard } from '@madoguchi/content';
import type { FaultList } from '../fault.js';
import type { ContentFolder } from '../folder/content-folder.js';
import { readTable, type Row } from '../folder/table.js';
import { dateOf, idOf, inlineCell, pageOf, warnOfLink } from './cells.js';

/** The card is read in distress: a few short sentences. */
const MAX_TEXT = 300;

/**
 * Compiles `safety.csv`: words that lead to a fixed card with helplines, the most urgent rule first.
 * @returns `null` where the content has no such file.
 */
export function compileSafety(
  folder: ContentFolder,
  languages: readonly Language[],
  faults: FaultList,
): SafetyShard | null {
  const file = 'safety.csv';
  if (!folder.has(file)) return null;
  const seen = new Map<string, string>();
  const columns = ['id', 'words', 'helplines', ...languages, 'source', 'reviewed'];
  const rules = readTable(folder, file, columns, faults).map((row) => {
    row.required('words');
    row.required('helplines');
    return {
      id: idOf(row, seen),
      forms: row.list('words'),
      text: textOf(row, languages),
      helplines: row.list('helplines').flatMap((item) => helplineOf(row, item)),
      source: pageOf(row, 'source'),
      reviewed: dateOf(row, 'reviewed'),
    };
  });
  return { kind: 'safety', rules };
}

function textOf(row: Row, languages: readonly Language[]): Localized<readonly Inline[]> {
  const texts: Partial<Record<Language, readonly Inline[]>> = {};
  for (const language of languages) texts[language] = inlineCell(row, language, MAX_TEXT);
  return { ...texts, ja: texts.ja ?? [] };
}

/** `name=tel:…` or `name=https://…`: the name is what people read, with the number as they dial it. */
function helplineOf(row: Row, item: string): { label: string; href: string }[] {
  const at = item.indexOf('=');
  const href = publishedHref(item.slice(at + 1).trim());
  if (at <= 0 || href === null) {
    row.fault('bad-link', 'helplines', { value: item });
    return [];
  }
  const label = item.slice(0, at).trim();
  warnOfLink(row, 'helplines', href, label);
  return [{ label, href }];
}
