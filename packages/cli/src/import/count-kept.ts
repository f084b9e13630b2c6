import type { Block, Inline } from '@madoguchi/content';

/** What an answer can be made of, for counting. */
export type KeptKind = 'p' | 'list' | 'steps' | 'table' | 'note' | 'link' | 'ruby' | 'emphasis';

/** Counts what texts are made of. */
export function countKept(
  nodes: Iterable<Block | Inline>,
  counts = new Map<KeptKind, number>(),
): Map<KeptKind, number> {
  const add = (kind: KeptKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    switch (node.t) {
      case 'p':
      case 'h':
        add('p');
        countKept(node.c, counts);
        break;
      case 'list':
      case 'steps':
        add(node.t);
        countKept(node.c.flat(), counts);
        break;
      case 'table':
        add('table');
        countKept([node.head, ...node.rows].flat(2), counts);
        break;
      case 'note':
        add('note');
        countKept(node.c, counts);
        break;
      case 'em':
      case 'strong':
        add('emphasis');
        countKept(node.c, counts);
        break;
      case 'link':
        add('link');
        countKept(node.c, counts);
        break;
      case 'ruby':
        add('ruby');
        break;
      case 'br':
        break;
      default:
        node satisfies never;
    }
  }
  return counts;
}
