import type { CliLanguage } from '../../locale/format.js';

/** Text, a link, or something that is written as it is. */
export type Inline = string | { readonly text: string; readonly link: string } | { readonly code: string };

/** What stands in a paragraph, an item or a cell. Where several lines are given, each begins anew. */
export type Line = readonly Inline[];

export type Part =
  | { readonly heading: string; readonly level: 2 | 3 }
  | { readonly line: Line }
  | { readonly items: readonly Line[]; readonly ordered?: true }
  | { readonly table: Table };

/** A table whose first column names its rows. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Line[])[])[];
}

/** One document of the kit, written as HTML and as Markdown. */
export interface KitDocument {
  /** Name of its files without ending. */
  readonly name: string;
  readonly title: string;
  readonly language: CliLanguage;
  readonly parts: readonly Part[];
}

export const heading = (text: string, level: 2 | 3 = 2): Part => ({ heading: text, level });
export const line = (...inlines: Line): Part => ({ line: inlines });
export const items = (lines: readonly Line[]): Part => ({ items: lines });
export const steps = (lines: readonly Line[]): Part => ({ items: lines, ordered: true });
export const link = (text: string, target: string): Inline => ({ text, link: target });
export const code = (text: string): Inline => ({ code: text });
/** A cell of one line. */
export const cell = (...inlines: Line): readonly Line[] => [inlines];
/** Lines with one text each. */
export const lines = (texts: readonly string[]): readonly Line[] => texts.map((each) => [each]);

/** What is read of an inline where neither links nor marks can be. */
export function plain(inline: Inline): string {
  return typeof inline === 'string' ? inline : 'code' in inline ? inline.code : inline.text;
}
