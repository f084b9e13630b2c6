import { blockText, inlineText, type Block, type Inline } from '@madoguchi/content';

/** A published text, taken apart into what a reviewer looks at. */
export interface TakenApart {
  /** What is read: without furigana and addresses. */
  readonly text: string;
  /** `label=address` of each link in it. */
  readonly links: readonly string[];
  /** `漢字（かんじ）` of each. */
  readonly furigana: readonly string[];
  /** Kinds of nodes and their words: differs where the same words are shown in another way. */
  readonly shape: string;
}

type Node = Block | Inline;

export function takeApart(nodes: readonly Node[]): TakenApart {
  const links: string[] = [];
  const furigana: string[] = [];
  const shape = JSON.stringify(nodes, (key, value: unknown) => {
    const node = value as Inline | null;
    if (typeof node === 'object' && node !== null && 't' in node) {
      if (node.t === 'link') links.push(`${inlineText(node.c)}=${node.href}`);
      if (node.t === 'ruby') furigana.push(`${node.c}（${node.rt}）`);
    }
    return key === 'href' || key === 'rt' ? undefined : value;
  });
  return { text: isInline(nodes) ? inlineText(nodes) : blockText(nodes as readonly Block[]), links, furigana, shape };
}

const isInline = (nodes: readonly Node[]): nodes is readonly Inline[] =>
  nodes.every((node) => typeof node === 'string' || ['em', 'strong', 'link', 'ruby', 'br'].includes(node.t));
