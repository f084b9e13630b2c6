import type { Block, Inline } from '@madoguchi/content';
import { safeLink } from '@madoguchi/content';
import { Lexer, type Token, type Tokens } from 'marked';
import { htmlIn } from './html.js';
import { linkFault } from './link-fault.js';

/** Says what in a text cannot be published: the kind of thing, and the beginning of it. */
export type OnMarkdownFault = (
  what: 'markdown' | 'html' | 'bad-link' | 'bad-scheme',
  value: string,
  kind: string,
) => void;

/** Stands for the bar of a furigana while Markdown is read: a bar would end the cell of a table. */
const BAR = '\uE000';

/** Longer text is not read: marked's time grows with the square of nested emphasis. */
const MAX_LENGTH = 20_000;

/**
 * A publisher's Markdown as the typed tree of allowed nodes. What is not allowed is reported and left out.
 * @param headings - Whether headings may be used (terms, help).
 */
export function blocksOf(markdown: string, fault: OnMarkdownFault, { headings = false } = {}): Block[] {
  if (markdown.length > MAX_LENGTH) {
    fault('markdown', `${markdown.slice(0, 20)}…`, `> ${MAX_LENGTH}`);
    return [];
  }
  return blocks(new Lexer({ gfm: true }).lex(hideBars(markdown)), fault, headings);
}

/** One line of Markdown as inline nodes. */
export function inlinesOf(markdown: string, fault: OnMarkdownFault): Inline[] {
  return inlines(Lexer.lexInline(hideBars(markdown), { gfm: true }), fault);
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
        const { href, tokens: label } = token as Tokens.Link;
        if (safeLink(href)) nodes.push({ t: 'link', href, c: inlines(label, fault) });
        else fault(linkFault(href), href, 'link');
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
    .split(/(\{[^{}]+\uE000[^{}]+\})/)
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
