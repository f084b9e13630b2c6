/**
 * Published text as a typed tree of allowed nodes. The compiler makes it from a publisher's Markdown; the element
 * draws it with Lit, so published text never passes an HTML sink. The names are short because they travel to every
 * visitor; `t` is the node's type and `c` its children.
 */
export type Inline =
  | string
  | { readonly t: 'em' | 'strong'; readonly c: readonly Inline[] }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Inline[] }
  /** Furigana: `c` is the base text, `rt` its reading. */
  | { readonly t: 'ruby'; readonly c: string; readonly rt: string }
  | { readonly t: 'br' };

export type Block =
  | { readonly t: 'p'; readonly c: readonly Inline[] }
  /** A heading in a document (terms, help); never in an answer. */
  | { readonly t: 'h'; readonly c: readonly Inline[] }
  /** `list` is unordered; `steps` is a procedure, numbered from 1. Each item is a list of blocks. */
  | { readonly t: 'list' | 'steps'; readonly c: readonly (readonly Block[])[] }
  | {
      readonly t: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** Something to take care of. */
  | { readonly t: 'note'; readonly c: readonly Block[] };

/** The visible text of inline nodes without furigana: for labels, announcements and matching. */
export function inlineText(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.t === 'br') text += '\n';
    else text += typeof node.c === 'string' ? node.c : inlineText(node.c);
  }
  return text;
}

/** The visible text of blocks, a line per paragraph, item or table row: for announcements and matching. */
export function blockText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    switch (block.t) {
      case 'p':
      case 'h':
        lines.push(inlineText(block.c));
        break;
      case 'list':
      case 'steps':
        for (const item of block.c) lines.push(blockText(item));
        break;
      case 'table':
        for (const row of [block.head, ...block.rows]) lines.push(row.map(inlineText).join(' '));
        break;
      case 'note':
        lines.push(blockText(block.c));
        break;
      default:
        block satisfies never;
    }
  }
  return lines.join('\n');
}
