import type { Block, Inline } from '@madoguchi/content';
import type { ToBlocks } from './to-blocks.js';

/** How the contents of cells are converted. */
export interface Convert {
  readonly context: ToBlocks;
  blocks(cell: Element): Block[];
  inlines(cell: Element): Inline[];
}

/** Beyond this a span is a mistake, and would fill the memory. */
const MAX_SPAN = 50;

/**
 * A table of a page as one of an answer. One that only makes a layout gives its contents; one whose rows begin with their
 * header, two cells wide, is a list: it has no line that could be the head.
 */
export function tableBlocks(table: Element, convert: Convert): Block[] {
  const caption = table.querySelector(':scope > caption');
  const above: Block[] = caption ? [{ t: 'p', c: [{ t: 'strong', c: convert.inlines(caption) }] }] : [];
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const cells = rows.map((row) => [...row.children]);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const hasNested = table.querySelector('table') !== null;
  if (width <= 1 || (hasNested && rows.length === 1)) {
    return [...above, ...cells.flat().flatMap((cell) => convert.blocks(cell))];
  }
  const first = cells[0] ?? [];
  const isHeader = (cell: Element | undefined): boolean => cell?.localName === 'th';
  const hasHead = first.every(isHeader) || table.querySelector(':scope > thead') !== null;
  if (!hasHead && width === 2 && cells.every(([label]) => isHeader(label))) {
    convert.context.note('table-as-list', { value: textOf(table) });
    return [...above, { t: 'list', c: cells.map(([label, value]) => labelled(label, value, convert)) }];
  }
  if (!hasHead) convert.context.note('table-head', { value: textOf(table) });
  if (table.querySelector('[colspan], [rowspan]')) convert.context.note('merged-cells', { value: textOf(table) });
  const [head = [], ...body] = spread(cells).map((row) => row.map((cell) => (cell ? convert.inlines(cell) : [])));
  return [...above, { t: 'table', head, rows: body }];
}

function labelled(label: Element | undefined, value: Element | undefined, convert: Convert): Block[] {
  const name: Inline[] = label ? [{ t: 'strong', c: convert.inlines(label) }, '：'] : [];
  const [first, ...rest] = value ? convert.blocks(value) : [];
  if (first?.t === 'p') return [{ t: 'p', c: [...name, ...first.c] }, ...rest];
  return [{ t: 'p', c: name }, ...(first ? [first] : []), ...rest];
}

/** Rows of the same width: a cell that spans others stands in each of them, as it is meant. */
function spread(rows: readonly (readonly Element[])[]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x++;
      const span = (name: string): number => Math.min(MAX_SPAN, Math.max(1, Number(cell.getAttribute(name)) || 1));
      for (let down = 0; down < span('rowspan'); down++) {
        const line = grid[y + down];
        for (let right = 0; line && right < span('colspan'); right++) line[x + right] = cell;
      }
      x += span('colspan');
    }
  });
  return grid;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30);
}
