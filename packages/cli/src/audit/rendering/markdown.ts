import type { Inline, KitDocument, Line, Part, Table } from './document.js';

/** The document as Markdown. Tables have one line a row, as Markdown asks for; lines in a cell are parted by `<br>`. */
export function markdown({ title, parts }: KitDocument): string {
  return `${[`# ${escaped(title)}`, ...parts.map(part)].join('\n\n')}\n`;
}

function part(each: Part): string {
  if ('heading' in each) return `${'#'.repeat(each.level)} ${escaped(each.heading)}`;
  if ('line' in each) return inlines(each.line);
  if ('table' in each) return table(each.table);
  const mark = (index: number): string => (each.ordered ? `${String(index + 1)}.` : '-');
  return each.items.map((item, index) => `${mark(index)} ${inlines(item)}`).join('\n');
}

function table({ caption, head, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escaped(caption)}**`,
    '',
    row(head.map(escaped)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((each) => each.map(inlines).join('<br>')))),
  ].join('\n');
}

const inlines = (line: Line): string => line.map(inline).join('');

function inline(each: Inline): string {
  if (typeof each === 'string') return escaped(each);
  if ('code' in each) return `\`${each.code.replaceAll('|', '\\|')}\``;
  return `[${escaped(each.text)}](${each.link.replaceAll(' ', '%20').replaceAll(')', '%29')})`;
}

/** What would be a mark of Markdown, or HTML, is text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}
