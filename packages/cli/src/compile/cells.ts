import { LANGUAGES, publishedHref, safeLink, type Inline, type Language, type Localized } from '@madoguchi/content';
import { dateOfSerial, foldDate, isDate } from '../folder/dates.js';
import { foldWidth } from '../folder/fold.js';
import type { Row } from '../folder/table.js';
import { htmlIn } from './html.js';
import { linkFault, linkWarnings } from './link-fault.js';
import { inlinesOf, type OnMarkdownFault } from './markdown.js';

const ID = /^[a-z\d][a-z\d-]{0,63}$/;

/** The row's id. `seen` maps ids to where they were first used; the same one twice is a fault. */
export function idOf(row: Row, seen: Map<string, string>): string {
  const value = row.requiredCode('id');
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
  checkLength(row, column, text, max);
  return text;
}

/** Plain words, shown as they are, of at most `max` characters each. */
export function checkPlain(row: Row, column: string, texts: readonly string[], max: number): void {
  for (const text of texts) {
    checkLength(row, column, text, max);
    const value = htmlIn(text);
    if (value) row.fault('html', column, { value });
  }
}

function checkLength(row: Row, column: string, text: string, max: number): void {
  const length = [...text].length;
  if (length > max) row.fault('too-long', column, { length, max });
}

/** The columns named after languages. A language of the content that is empty is a fault. */
export function localizedText(row: Row, languages: readonly Language[], max: number): Localized<string> {
  const values: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    if (!languages.includes(language)) continue;
    const text = row.required(language);
    checkPlain(row, language, [text], max);
    values[language] = text;
  }
  return { ...values, ja: values.ja ?? '' };
}

/** A day, `YYYY-MM-DD`, also where Excel shows it in its own way. */
export function dateOf(row: Row, column: string): string {
  const value = row.requiredCode(column, foldDate, 'date-form');
  if (!value || isDate(value)) return value;
  const read = dateOfSerial(value);
  if (read) row.fault('date-serial', column, { value, read });
  else row.fault('bad-date', column, { value });
  return value;
}

/** The whole address of a page, for people to look a thing up; `''` where it cannot be one. */
export function pageOf(row: Row, column: string): string {
  const value = row.requiredCode(column, (text) => foldWidth(text).trim());
  if (value && !safeLink(value)) {
    row.fault(linkFault(value), column, { value });
    return '';
  }
  return linkOf(row, column, value);
}

/** An address that passes the URL gate, of a page: whole, or a path on the site of whoever embeds the element; `''` where it does not. */
export function linkOf(row: Row, column: string, value: string, label = ''): string {
  const href = value && publishedHref(value);
  if (!value || !href || !/^(?:https:|\/)/.test(href)) {
    if (value) row.fault(linkFault(value), column, { value });
    return '';
  }
  warnOfLink(row, column, href, label);
  return href;
}

/** Says what a person should look at in a link. */
export function warnOfLink(row: Row, column: string, href: string, label: string): void {
  for (const { code, value, host } of linkWarnings(href, label)) row.fault(code, column, { value, what: host });
}

export function markdownFault(row: Row, column: string): OnMarkdownFault {
  return (code, value, what) => row.fault(code, column, { value, what });
}

/** One line of Markdown in a cell. */
export function inlineCell(row: Row, column: string, max: number): readonly Inline[] {
  return inlinesOf(shortText(row, column, max), markdownFault(row, column));
}
