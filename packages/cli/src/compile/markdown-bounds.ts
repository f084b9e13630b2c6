/** Longer text is no text of a counter. UTF-16 code units. */
const MAX_LENGTH = 20_000;
/** Signs that open or close something, between two empty lines. marked reads what may lie between each two of them. */
const MAX_SIGNS = 200;
/** Lines between two empty ones. In a list, marked looks at all of them from each. */
const MAX_LINES = 200;
/** Notes and lists in one another, as the beginning of a line says it. */
const MAX_NESTED = 8;
/** White space at the beginning of a line. */
const MAX_INDENT = 40;
/** Cells of a row: short rows are filled up to the longest. */
const MAX_BARS = 40;
/** Signs without a space between them. An address may be long; marked looks for the end of one again and again. */
const MAX_RUN = 500;

/**
 * What in a Markdown text is beyond what published text needs, or `null`. Within these bounds the work of reading it grows with its
 * length and no faster, and nothing nests so deep that the reader runs out of stack (`test/security/slow-text.test.ts`). The most
 * tangled text of the sample has a tenth of it. Each character is looked at once.
 */
export function beyondBounds(markdown: string): string | null {
  if (markdown.length > MAX_LENGTH) return `> ${MAX_LENGTH}`;
  let [signs, lines] = [0, 0];
  for (const line of markdown.split('\n')) {
    const { indent, nested, end } = beginningOf(line);
    if (indent > MAX_INDENT) return `␣ > ${MAX_INDENT}`;
    if (nested > MAX_NESTED) return `> - 1. > ${MAX_NESTED}`;
    [signs, lines] = !nested && end === line.length ? [0, 0] : [signs, lines + 1];
    if (lines > MAX_LINES) return `↵ > ${MAX_LINES}`;
    let [bars, run] = [0, 0];
    for (let at = end; at < line.length; at++) {
      const sign = line.charAt(at);
      if ('*_~`[]<'.includes(sign) && ++signs > MAX_SIGNS) return `* _ ~ [ ] < > ${MAX_SIGNS}`;
      if (sign === '|' && ++bars > MAX_BARS) return `| > ${MAX_BARS}`;
      run = sign > ' ' && sign <= '~' ? run + 1 : 0;
      if (run > MAX_RUN) return `${line.slice(at - 10, at)}… > ${MAX_RUN}`;
    }
  }
  return null;
}

/** How far a line is indented, how many notes and lists it begins or goes on with, and where its text begins. */
function beginningOf(line: string): { readonly indent: number; readonly nested: number; readonly end: number } {
  let [indent, nested, at] = [0, 0, 0];
  for (;;) {
    const sign = line.charAt(at);
    if (sign === ' ' || sign === '\t') indent++;
    else if (sign === '>') nested++;
    else {
      const marker = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/.exec(line.slice(at, at + 12))?.[0] ?? '';
      if (!marker) return { indent, nested, end: at };
      nested++;
      at += marker.length - 1;
    }
    at++;
  }
}
