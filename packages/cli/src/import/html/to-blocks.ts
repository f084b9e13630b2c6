import type { Block, Inline } from '@madoguchi/content';
import type { TakeNote } from '../note.js';
import { structured } from '../nodes/structured.js';
import { linkOf } from './link-of.js';
import { tableBlocks } from './to-table.js';

/** What the conversion needs to know beside the elements. */
export interface ToBlocks {
  /** Address of the page, or `''`. */
  readonly base: string;
  readonly note: TakeNote;
}

const BLOCKS =
  'p, ul, ol, li, table, blockquote, dl, dt, dd, h1, h2, h3, h4, h5, h6, div, section, article, address, figure, figcaption, details, summary, center, pre, hr, caption';

/** Cleaned elements as the typed nodes of an answer. Whatever is not known gives its text. */
export function toBlocks(root: ParentNode, context: ToBlocks): Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const end = (): void => {
    blocks.push(...structured(line));
    line = [];
  };
  for (const node of root.childNodes) {
    const element = elementOf(node);
    if (!element || !(element.matches(BLOCKS) || element.querySelector(BLOCKS))) {
      line.push(...toInlines(node, context));
      continue;
    }
    end();
    blocks.push(...blockOf(element, context));
  }
  end();
  return blocks;
}

function blockOf(element: Element, context: ToBlocks): Block[] {
  switch (element.localName) {
    case 'ul':
    case 'ol': {
      const c = [...element.children].map((item) => toBlocks(item, context));
      return [{ t: element.localName === 'ol' ? 'steps' : 'list', c }];
    }
    case 'table':
      return tableBlocks(element, {
        context,
        blocks: (cell) => toBlocks(cell, context),
        inlines: (cell) => inlinesOf(cell, context),
      });
    case 'blockquote':
      return [{ t: 'note', c: toBlocks(element, context) }];
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'dt':
    case 'caption':
    case 'summary':
      return [{ t: 'p', c: [{ t: 'strong', c: inlinesOf(element, context) }] }];
    case 'pre':
      return structured(
        inlinesOf(element, context).flatMap((node) => (typeof node === 'string' ? brokenLines(node) : [node])),
      );
    default:
      return toBlocks(element, context);
  }
}

function brokenLines(text: string): Inline[] {
  return text.split('\n').flatMap((line, at): Inline[] => [...(at ? [{ t: 'br' as const }] : []), line]);
}

/** The content of an element on one line, such as a question or a cell. */
export function inlinesOf(root: ParentNode, context: ToBlocks): Inline[] {
  return [...root.childNodes].flatMap((node) => toInlines(node, context));
}

function toInlines(node: Node, context: ToBlocks): Inline[] {
  const element = elementOf(node);
  if (!element) return node.nodeType === 3 /* TEXT */ ? [node.nodeValue ?? ''] : [];
  switch (element.localName) {
    case 'br':
      return [{ t: 'br' }];
    case 'strong':
    case 'b':
      return [{ t: 'strong', c: inlinesOf(element, context) }];
    case 'em':
    case 'i':
      return [{ t: 'em', c: inlinesOf(element, context) }];
    case 'a': {
      const c = inlinesOf(element, context);
      const { href } = linkOf(element.getAttribute('href') ?? '', context.base);
      return href === null ? c : [{ t: 'link', href, c }];
    }
    case 'ruby':
      return rubyOf(element);
    case 'sup':
    case 'sub':
      return [raised(element.textContent ?? '', element.localName)];
    default:
      // Blocks where only a line can be: their texts must not run together.
      return element.matches(BLOCKS) ? [' ', ...inlinesOf(element, context), ' '] : inlinesOf(element, context);
  }
}

/** `<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>`: each base with the reading behind it. */
function rubyOf(ruby: Element): Inline[] {
  const result: Inline[] = [];
  let c = '';
  for (const node of ruby.childNodes) {
    const name = elementOf(node)?.localName;
    if (name === 'rp') continue;
    if (name !== 'rt') c += (node.textContent ?? '').trim();
    else if (c) {
      result.push({ t: 'ruby', c, rt: (node.textContent ?? '').trim() });
      c = '';
    }
  }
  return c ? [...result, c] : result;
}

const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** `m<sup>2</sup>` is not 2 metres. */
function raised(text: string, where: keyof typeof RAISED): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => RAISED[where].charAt(Number(digit))) : text;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 /* ELEMENT */ ? (node as Element) : null;
}
