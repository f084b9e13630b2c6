import { LANGUAGES, safeLink, type Inline, type Language, type Localized } from '@madoguchi/content';
import type { Row } from '../folder/table.js';
import { inlinesOf, type OnMarkdownFault } from './markdown.js';

const ID = /^[a-z\d][a-z\d-]{0,63}$/;

/** The row's id. `seen` maps ids to where they were first used; the same one twice is a fault. */
export function idOf(row: Row, seen: Map<string, string>): string {
  const value = row.required('id');
  if (!value) return value;
  if (!ID.test(value)) row.fault('bad-id', 'id', { value });
  const first = seen.get(value);
  if (first !== undefined) row.fault('duplicate-id', 'id', { value, first });
  else seen.set(value, `${row.file}:${row.line}`);
  return value;
}

/** A text of at most `max` characters. */
export function shortText(row: Row, column: string, max: number): string {
  const text = row.required(column);
  const length = [...text].length;
  if (length > max) row.fault('too-long', column, { length, max });
  return text;
}

/** The columns named after languages. A language of the content that is empty is a fault. */
export function localizedText(row: Row, languages: readonly Language[], max: number): Localized<string> {
  const values: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    if (languages.includes(language)) values[language] = shortText(row, language, max);
  }
  return { ...values, ja: values.ja ?? '' };
}

export function dateOf(row: Row, column: string): string {
  const value = row.required(column);
  const valid = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  if (value && !valid) row.fault('bad-date', column, { value });
  return value;
}

/** A whole address that passes the URL gate; `''` where it does not. */
export function linkOf(row: Row, column: string, value = row.required(column)): string {
  if (value && safeLink(value)?.kind !== 'web') {
    row.fault('bad-link', column, { value });
    return '';
  }
  return value;
}

export function markdownFault(row: Row, column: string): OnMarkdownFault {
  return (code, value, what) => row.fault(code, column, { value, what });
}

/** One line of Markdown in a cell. */
export function inlineCell(row: Row, column: string, max: number): Inline[] {
  return inlinesOf(shortText(row, column, max), markdownFault(row, column));
}
