import { safeLink } from '@madoguchi/content';
import { ownPolicy } from './policy.js';
import { sanitized } from './sanitize.js';
import { ownTagsOnly } from './tags.js';
import { markdownToHtml } from './to-html.js';
import { isTooHard } from './too-hard.js';

/** Draws one block of Markdown. */
export type DrawBlock = (block: string) => Node;

/**
 * Makes what draws a block: marked, with HTML escaped; a look at its tags; DOMPurify with the allow-list; links through the URL
 * gate. What one of them refuses, or a page whose policy does not know ours, is drawn as plain text: nothing is lost.
 *
 * @param newTab - For assistive technology, after a link that opens a new tab.
 */
export function blockDrawer(page: Location, newTab: string): DrawBlock {
  const toHtml = markdownToHtml(page.href);
  return (block) => {
    if (isTooHard(block)) return plain(block);
    try {
      const fragment = sanitized(ownTagsOnly(toHtml(block).trim()), ownPolicy());
      for (const link of fragment.querySelectorAll('a')) finishLink(link, page, newTab);
      return fragment;
    } catch {
      return plain(block);
    }
  };
}

/** A link to elsewhere opens a new tab, and its real host stands beside it. Without an address it is its label. */
function finishLink(element: HTMLAnchorElement, page: Location, newTab: string): void {
  const written = element.getAttribute('href') ?? '';
  // A path became a whole address at the first gate; on a page of a closed network without https it would stop at this one.
  const own = written.startsWith(`${page.origin}/`);
  const link = safeLink(own ? written.slice(page.origin.length) : written, page.href);
  if (!link) return element.replaceWith(...element.childNodes);
  element.href = link.href;
  const label = element.textContent.trim();
  if (!label) element.textContent = link.host || link.href;
  if (link.kind !== 'web' || link.host === page.host) return;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
  const { ownerDocument: document } = element;
  if (label && label !== link.host) {
    const host = document.createElement('small');
    host.textContent = `(${link.host})`;
    element.after(host);
  }
  const note = document.createElement('span');
  note.textContent = newTab;
  element.append(note);
}

function plain(block: string): Node {
  const paragraph = document.createElement('p');
  block
    .trim()
    .split('\n')
    .forEach((line, index) => paragraph.append(...(index ? [document.createElement('br')] : []), line));
  return paragraph;
}
