import type { Block, Inline } from '@madoguchi/content';

// Nodes as the Markdown of docs/content.en.md. What is given must be canonical (`canonicalBlocks`); then the compiler reads
// it back as the same nodes. Signs of Markdown are escaped where they would be read as such, and nowhere else: people edit
// these texts in Excel.

/** Blocks as Markdown. It never begins with a sign that Excel takes for the beginning of a formula. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocksText(blocks, 'cell');
}

/** One line of inline nodes, such as a question, as Markdown. */
export function inlineMarkdownOf(nodes: readonly Inline[]): string {
  return inlinesText(nodes).replace(/^[=+\-@]/, '\\$&');
}

/** @param sign - Of a list that comes first. Lists that follow each other need different ones, or they would be one. */
function blocksText(blocks: readonly Block[], sign: Sign = 'first'): string {
  let before: Block | undefined;
  return blocks
    .map((block) => {
      if (before !== undefined) sign = before.t === block.t ? otherSign(sign, block.t) : 'first';
      before = block;
      return blockText(block, sign);
    })
    .join('\n\n');
}

/** Of the items of a list, and of steps. Excel takes a hyphen at the beginning of a cell for a minus. */
const SIGNS = { first: ['-', '.'], second: ['*', ')'], cell: ['*', '.'] } as const;
type Sign = keyof typeof SIGNS;

function otherSign(sign: Sign, t: Block['t']): Sign {
  return sign === 'second' || (sign === 'cell' && t === 'list') ? 'first' : 'second';
}

function blockText(block: Block, sign: Sign): string {
  switch (block.t) {
    case 'p':
    case 'h':
      return lineStarts(inlinesText(block.c));
    case 'list':
    case 'steps':
      return listText(block, sign);
    case 'table':
      return tableText(block);
    case 'note':
      return blocksText(block.c)
        .split('\n')
        .map((line) => (line ? `> ${line}` : '>'))
        .join('\n');
    default:
      return block satisfies never;
  }
}

type List = Extract<Block, { t: 'list' | 'steps' }>;

function listText(list: List, sign: Sign): string {
  const [bullet, stop] = SIGNS[sign];
  const tight = isTight(list);
  return list.c
    .map((item, at) => {
      const marker = list.t === 'list' ? `${bullet} ` : `${at + 1}${stop} `;
      const text = tight ? item.map((block) => blockText(block, 'first')).join('\n') : blocksText(item);
      return marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
    })
    .join(tight ? '\n' : '\n\n');
}

/** Whether each item is one paragraph, with one such list below it at most: no empty lines are needed then. */
function isTight({ c }: List): boolean {
  return c.every(
    ([first, second, ...more]) =>
      first?.t === 'p' &&
      !more.length &&
      (second === undefined || ((second.t === 'list' || second.t === 'steps') && isTight(second))),
  );
}

function tableText({ head, rows }: Extract<Block, { t: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(inlinesText)),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map(inlinesText))),
  ].join('\n');
}

function inlinesText(nodes: readonly Inline[]): string {
  return nodes
    .map((node, at) => {
      if (typeof node === 'string') return escaped(node, nodes[at + 1]);
      switch (node.t) {
        case 'em':
          return `*${inlinesText(node.c)}*`;
        case 'strong':
          return `**${inlinesText(node.c)}**`;
        case 'link':
          return `[${inlinesText(node.c)}](${node.href})`;
        case 'ruby':
          return `{${node.c}|${node.rt}}`;
        case 'br':
          return '\\\n';
        default:
          return node satisfies never;
      }
    })
    .join('');
}

/** A text with its signs of Markdown escaped; addresses in it would become links by themselves. */
function escaped(text: string, next: Inline | undefined): string {
  return (
    text
      .replace(/[\\`*[\]<~]/g, '\\$&')
      // marked takes an escaped bracket before a parenthesis for the end of a label.
      .replace(/\](?=\()/g, ']\\')
      .replace(/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g, '\\_')
      .replace(/&(?=[a-z#])/gi, '\\&')
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(www)\./gi, '$1\\.')
      .replace(/(?<=[\w.+-])@(?=[\w-])/g, '\\@')
      .replace(/!$/, typeof next === 'object' && next.t === 'link' ? '\\!' : '!')
  );
}

/** Escapes what only means something at the beginning of a line. */
function lineStarts(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.replace(/^(?:[#>+\-=@:]|(?<number>\d{1,9})(?=[.)](?:\s|$)))/, (sign) =>
        sign.replace(/^\D|$/, (end) => `\\${end}`),
      ),
    )
    .join('\n');
}
