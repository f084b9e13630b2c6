import type { Block, Inline } from '@madoguchi/content';
import { canonicalInlines, type OnLoss } from './canonical-inlines.js';

/** Deeper lists are read aloud as a riddle. */
const MAX_DEPTH = 3;

type List = Extract<Block, { t: 'list' | 'steps' }>;
type Table = Extract<Block, { t: 'table' }>;

/**
 * Blocks as the Markdown of an answer can say them: `blocksOf(markdownOf(canonicalBlocks(x)))` is `canonicalBlocks(x)`.
 * Empty ones are left out, headings are strong paragraphs, an item begins with a paragraph.
 */
export function canonicalBlocks(blocks: readonly Block[], loss: OnLoss = () => undefined): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.t) {
      case 'p':
        return paragraph(block.c, loss);
      case 'h':
        return paragraph([{ t: 'strong', c: block.c }], loss);
      case 'list':
      case 'steps':
        return list(block, loss, 1);
      case 'table':
        return table(block, loss);
      case 'note': {
        const c = canonicalBlocks(block.c.flatMap(unwrapNote), loss);
        return c.length ? [{ t: 'note', c }] : [];
      }
      default:
        return block satisfies never;
    }
  });
}

function paragraph(nodes: readonly Inline[], loss: OnLoss): Block[] {
  const c = canonicalInlines(nodes, loss);
  return c.length ? [{ t: 'p', c }] : [];
}

function unwrapNote(block: Block): readonly Block[] {
  return block.t === 'note' ? block.c.flatMap(unwrapNote) : [block];
}

function list({ t, c }: List, loss: OnLoss, depth: number): Block[] {
  const items = c.flatMap((item): (readonly Block[])[] => {
    const blocks = item.flatMap((block) => inItem(block, loss, depth));
    const first = blocks[0];
    if (!first) return [];
    // An item that is nothing but a list adds a level without a meaning.
    return first.t === 'list' || first.t === 'steps' ? [...first.c, ...rest(blocks.slice(1))] : [blocks];
  });
  return items.length ? [{ t, c: items }] : [];
}

function rest(blocks: readonly Block[]): (readonly Block[])[] {
  const first = blocks[0];
  if (!first) return [];
  return first.t === 'list' || first.t === 'steps' ? [...first.c, ...rest(blocks.slice(1))] : [blocks];
}

/** An item holds paragraphs and lists. */
function inItem(block: Block, loss: OnLoss, depth: number): Block[] {
  switch (block.t) {
    case 'list':
    case 'steps':
      if (depth < MAX_DEPTH) return list(block, loss, depth + 1);
      return block.c.flat().flatMap((each) => inItem(each, loss, depth));
    case 'note':
      return block.c.flatMap((each) => inItem(each, loss, depth));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) =>
        paragraph(
          row.flatMap((cell) => [...cell, ' ']),
          loss,
        ),
      );
    case 'p':
    case 'h':
      return canonicalBlocks([block], loss);
    default:
      return block satisfies never;
  }
}

function table({ head, rows }: Table, loss: OnLoss): Block[] {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: Table['head']): Inline[][] =>
    Array.from({ length: width }, (_, at) => canonicalInlines(cells[at] ?? [], loss, { breaks: false }));
  const body = rows.map(line).filter((cells) => cells.some((cell) => cell.length));
  const top = line(head);
  if (!body.length && !top.some((cell) => cell.length)) return [];
  return [{ t: 'table', head: top, rows: body }];
}
