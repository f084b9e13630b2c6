import { safeLink, type Block, type Inline } from '@madoguchi/content';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** What the drawing of text needs to know: the words beside links. */
export interface NodeStrings {
  /** For assistive technology, after a link that opens a new tab. */
  readonly newTab: string;
  /** Marks words of another language. */
  readonly mark: (text: string) => unknown;
}

/**
 * A link with its real host beside it, which no sign in the text before it turns around (`bdi`). What does not pass the URL
 * gate is drawn as text.
 */
export function renderLink(href: string, label: unknown, strings: NodeStrings): unknown {
  const link = safeLink(href, location.href);
  if (!link) return label;
  if (link.kind !== 'web' || link.host === location.host) return html`<a href=${link.href}>${label}</a>`;
  return html`<a href=${link.href} target="_blank" rel="noopener noreferrer"
      >${label}<span class="hidden">${strings.newTab}</span></a
    >${label === link.host ? nothing : html`<bdi class="host">(${link.host})</bdi>`}`;
}

/** Inline nodes. A reading (furigana) is for the eye: announced, it was heard twice or jumbled. */
export function renderInline(nodes: readonly Inline[], strings: NodeStrings): unknown {
  return nodes.map((node) => {
    if (typeof node === 'string') return strings.mark(node);
    switch (node.t) {
      case 'em':
        return html`<em>${renderInline(node.c, strings)}</em>`;
      case 'strong':
        return html`<strong>${renderInline(node.c, strings)}</strong>`;
      case 'link':
        return renderLink(node.href, renderInline(node.c, strings), strings);
      case 'ruby':
        return html`<ruby>${node.c}<rt aria-hidden="true">${node.rt}</rt></ruby>`;
      case 'br':
        return html`<br />`;
      default:
        return node satisfies never;
    }
  });
}

/** Published text: the whole set of nodes that the element can draw. */
export function renderBlocks(blocks: readonly Block[], strings: NodeStrings): TemplateResult[] {
  return blocks.map((block) => {
    switch (block.t) {
      case 'p':
        return html`<p>${renderInline(block.c, strings)}</p>`;
      case 'h':
        return html`<h4>${renderInline(block.c, strings)}</h4>`;
      case 'list':
        return html`<ul>
          ${block.c.map((item) => html`<li>${renderItem(item, strings)}</li>`)}
        </ul>`;
      case 'steps':
        return html`<ol>
          ${block.c.map((item) => html`<li>${renderItem(item, strings)}</li>`)}
        </ol>`;
      case 'table':
        return html`<table>
          <thead>
            <tr>
              ${block.head.map((cell) => html`<th scope="col">${renderInline(cell, strings)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${block.rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${renderInline(cell, strings)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>`;
      case 'note':
        return html`<div class="note" role="note">${renderBlocks(block.c, strings)}</div>`;
      default:
        return block satisfies never;
    }
  });
}

/** An item of one paragraph is drawn without the paragraph, so that lists stay tight. */
function renderItem(item: readonly Block[], strings: NodeStrings): unknown {
  const [first, ...rest] = item;
  if (!first) return nothing;
  return first.t === 'p' ? [renderInline(first.c, strings), renderBlocks(rest, strings)] : renderBlocks(item, strings);
}
