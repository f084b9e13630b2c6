/** Marks of Markdown in one block. A page of running text in which every fifth word is set in bold has fewer. */
const MAX_MARKS = 400;

const MARKS = /\*+|_+|`+|~+|[[\]!<>&\\|@]/g;
/** Quotes and list items that begin on one line, one in the other. */
const DEEP = /^[ \t]*(?:>[ \t]?|(?:[*+-]|\d{1,9}[.)])[ \t]+){9}/m;
const CODE = /^ {0,3}(?:```|~~~)/;

/**
 * Whether a parser could take much longer over this block than over others of its length: marked's time grows with the square of
 * nested emphasis, and quotes in quotes end its stack. Nobody writes so; it is drawn as plain text.
 */
export function isTooHard(block: string): boolean {
  // In a code block no mark means anything.
  if (CODE.test(block)) return false;
  return (block.match(MARKS)?.length ?? 0) > MAX_MARKS || DEEP.test(block);
}
