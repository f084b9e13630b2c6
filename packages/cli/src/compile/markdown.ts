import type { Block, Inline } from '@madoguchi/content';
import { checkBlocks, checkInlines, inlineText, publishedHref } from '@madoguchi/content';
import type { Check } from '@madoguchi/content/check';
import { Lexer, type Token, type Tokens } from 'marked';
import { htmlIn } from './html.js';
import { linkFault, linkWarnings, type LinkWarning } from './link-fault.js';
import { beyondBounds } from './markdown-bounds.js';

/** Says what in a text cannot be published: the kind of thing, and the beginning of it. */
export type OnMarkdownFault = (
  what: 'markdown' | 'html' | 'bad-link' | 'bad-scheme' | LinkWarning['code'],
  value: string,
  kind: string,
) => void;

/** Stands for the bar of a furigana while Markdown is read: a bar would end the cell of a table. */
const BAR = '\uE000';

/**
 * A publisher's Markdown as the typed tree of allowed nodes. What is not allowed is reported and left out; of a text beyond all bounds
 * (`markdown-bounds.ts`) nothing is left.
 * @param headings - Whether headings may be used (terms, help).
 */
export function blocksOf(markdown: string, fault: OnMarkdownFault, { headings = false } = {}): readonly Block[] {
  return bounded(markdown, fault, checkBlocks, (text) => blocks(new Lexer({ gfm: true }).lex(text), fault, headings));
}

/** One line of Markdown as inline nodes. */
export function inlinesOf(markdown: string, fault: OnMarkdownFault): readonly Inline[] {
  return bounded(markdown, fault, checkInlines, (text) => inlines(Lexer.lexInline(text, { gfm: true }), fault));
}

/** Reads what is within bounds, and makes sure that the page will take what comes of it. */
function bounded<T>(
  markdown: string,
  fault: OnMarkdownFault,
  check: Check<readonly T[]>,
  read: (text: string) => readonly T[],
): readonly T[] {
  const text = hideBars(markdown);
  const beyond = beyondBounds(text);
  if (beyond === null) {
    const nodes = read(text);
    try {
      return check(nodes, '');
    } catch {
      // It nests deeper, or has more parts, than any published text.
    }
  }
  fault('markdown', markdown.slice(0, 20), beyond ?? 'nesting');
  return [];
}

function hideBars(markdown: string): string {
  return markdown.replaceAll(BAR, '').replace(/\{([^{}|\n]+)\|([^{}|\n]+)\}/g, `{$1${BAR}$2}`);
}

function blocks(tokens: readonly Token[], fault: OnMarkdownFault, headings: boolean): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
      case 'text':
        return [{ t: 'p', c: inlines(token.tokens ?? [token], fault) }];
      case 'heading':
        if (headings) return [{ t: 'h', c: inlines(token.tokens ?? [], fault) }];
        break;
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ t: ordered ? 'steps' : 'list', c: items.map((item) => blocks(item.tokens, fault, false)) }];
      }
      case 'blockquote':
        return [{ t: 'note', c: blocks(token.tokens ?? [], fault, false) }];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]): Inline[][] => row.map((cell) => inlines(cell.tokens, fault));
        return [{ t: 'table', head: cells(header), rows: rows.map(cells) }];
      }
      default:
    }
    notAllowed(token, fault);
    return [];
  });
}

function inlines(tokens: readonly Token[], fault: OnMarkdownFault): Inline[] {
  const nodes: Inline[] = [];
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'escape': {
        const { text } = token as Tokens.Text;
        const html = token.type === 'text' && htmlIn(text);
        if (html) fault('html', html, 'html');
        nodes.push(...ruby(text));
        break;
      }
      case 'strong':
      case 'em':
        nodes.push({ t: token.type, c: inlines(token.tokens ?? [], fault) });
        break;
      case 'link': {
        const { href: written, tokens: label } = token as Tokens.Link;
        const href = publishedHref(written);
        if (href === null) {
          fault(linkFault(written), written, 'link');
          break;
        }
        const c = inlines(label, fault);
        nodes.push({ t: 'link', href, c });
        for (const { code, value, host } of linkWarnings(href, inlineText(c))) fault(code, value, host);
        break;
      }
      case 'br':
        nodes.push({ t: 'br' });
        break;
      default:
        notAllowed(token, fault);
    }
  }
  return joined(nodes);
}

function notAllowed({ type, raw }: Token, fault: OnMarkdownFault): void {
  const value = raw.trim().replaceAll(BAR, '|');
  if (type !== 'html') fault('markdown', value.slice(0, 20), type);
  // The end of an element is of no news beside its beginning.
  else if (!/^<\//.test(value)) fault('html', htmlIn(value) || value.slice(0, 40), type);
}

/** Splits `{漢字|かんじ}` off a text. A line break in the source is no space between Japanese characters. */
function ruby(text: string): Inline[] {
  return text
    .replace(/(?<=[^\x00-\x7F])\n(?=[^\x00-\x7F])/g, '')
    .replace(/\n/g, ' ')
    .split(/(\{[^{}\uE000]+\uE000[^{}\uE000]+\})/)
    .filter(Boolean)
    .map((part): Inline => {
      const [c, rt] = part.slice(1, -1).split(BAR);
      return part.startsWith('{') && c && rt ? { t: 'ruby', c, rt } : part;
    });
}

/** Neighbouring strings as one: fewer bytes, and fewer text nodes. */
function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else result.push(node);
  }
  return result;
}
