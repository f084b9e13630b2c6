import { safeLink } from '@madoguchi/content';
import { Marked, type Tokens } from 'marked';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/**
 * Makes what turns a block of Markdown into HTML of the few tags in `tags.ts`. HTML in the Markdown is text, and is shown as such. A
 * link that does not pass the URL gate is its label; an image is its description.
 *
 * @param base - Address against which relative links are read.
 */
export function markdownToHtml(base: string): (block: string) => string {
  const marked = new Marked({
    gfm: true,
    async: false,
    tokenizer: {
      // No token of these kinds: what they would be made of remains text.
      html: () => undefined,
      tag: () => undefined,
      del: () => undefined,
    },
    renderer: {
      html: ({ text }) => escape(text),
      heading({ tokens, depth }) {
        const tag = `h${Math.min(6, depth + 3)}`;
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
      },
      code: ({ text }) => `<pre><code>${escape(text)}</code></pre>`,
      checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
      tablecell({ header, tokens }: Tokens.TableCell) {
        const tag = header ? 'th' : 'td';
        return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
      },
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens);
        const link = safeLink(href, base);
        return link ? `<a href="${escape(link.href)}">${label}</a>` : label;
      },
      image: ({ text, href }) => escape(text || href),
    },
  });
  return (block) => marked.parse(block) as string;
}
