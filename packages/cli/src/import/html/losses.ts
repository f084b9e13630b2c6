import type { TakeNote } from '../note.js';
import { linkOf } from './link-of.js';
import { isMarker } from './markers.js';

const SNIPPET = 40;

/**
 * Says what of an element's content cannot be kept. It looks at the element as it was written, before it is cleaned.
 * @param base - Address of the page, or `''`.
 */
export function noteLosses(root: Element, base: string, note: TakeNote): void {
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)];
  for (const image of all('img, svg, canvas, input[type="image"], area')) {
    const alt = (image.getAttribute('alt') ?? image.querySelector('title')?.textContent ?? '').trim();
    // The letters Q and A as pictures are markers, and pictures of one pixel are space.
    if (isMarker(alt) || image.getAttribute('width') === '1' || image.closest('[data-madoguchi-marker]')) continue;
    note('image', { value: alt ? snippet(alt) : fileName(image.getAttribute('src') ?? '') });
  }
  for (const media of all('video, audio, iframe, object, embed')) {
    note('media', { value: snippet(media.getAttribute('title') ?? '') || media.localName });
  }
  if (all('form, input:not([type="hidden"]):not([type="image"]), select, textarea, button').length) note('form');
  if (all('script, noscript').length || all('*').some(hasHandler)) note('script');
  for (const heading of all('h1, h2, h3, h4, h5, h6')) note('heading', { value: textOf(heading) });
  for (const table of all('table table')) note('nested-table', { value: textOf(table) });
  for (const gone of all('del, s, strike')) note('struck-out', { value: textOf(gone) });
  const coloured = all('font[color], u, mark, ins, [bgcolor], [style]').filter(
    (element) =>
      !element.hasAttribute('style') ||
      /color|background|text-decoration|border/i.test(element.getAttribute('style') ?? ''),
  );
  if (coloured.length) note('style', { count: coloured.length, value: textOf(coloured[0]) });
  for (const link of all('a[href]')) {
    const result = linkOf(link.getAttribute('href') ?? '', base);
    if (result.note) note(result.note, { value: result.href ?? result.value, label: textOf(link) });
  }
}

function hasHandler(element: Element): boolean {
  return element.getAttributeNames().some((name) => name.startsWith('on'));
}

function textOf(element: Element | undefined): string {
  return snippet(element?.textContent ?? '');
}

function snippet(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SNIPPET ? `${line.slice(0, SNIPPET)}…` : line;
}

function fileName(address: string): string {
  return snippet(/^data:/i.test(address) ? '' : (address.split(/[?#]/)[0]?.split('/').at(-1) ?? ''));
}
