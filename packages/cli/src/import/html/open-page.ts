import { decode } from '../../folder/decode.js';
import { copied } from './page-parts.js';

/**
 * What reads HTML: a document in which no script runs and nothing is loaded, and the cleaner of the same window.
 */
export interface Page {
  readonly document: Document;
  /** An element with a piece of HTML as its content, as inert as the page itself. */
  parse(html: string): Element;
  /** A copy of an element's content that holds the allowed tags only. */
  clean(root: Node): DocumentFragment;
}

/** What can be said in nodes, and what only gives the content its shape. */
const TAGS = [
  ...['p', 'ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'strong', 'em', 'b', 'i'],
  ...['a', 'br', 'ruby', 'rb', 'rt', 'rp', 'blockquote', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['div', 'section', 'article', 'address', 'figure', 'figcaption', 'details', 'summary', 'center', 'pre', 'hr'],
  ...['sup', 'sub'],
];
const ATTRIBUTES = ['href', 'colspan', 'rowspan'];
/** Goes with all that is in it: nobody wrote it as text of the answer. */
const GONE = [
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'video',
    'audio',
    'canvas',
    'svg',
    'math',
  ],
  ...['map', 'head', 'title', 'xmp', 'plaintext', 'noembed', 'noframes', 'select', 'textarea', 'button', 'form', 'nav'],
  ...['del', 's', 'strike', 'dialog'],
];

/** Reads a page. The libraries are large and needed here only. @param source - Bytes of a file, or `''`. */
export async function openPage(source: Uint8Array | ''): Promise<Page> {
  const [{ JSDOM, VirtualConsole }, { default: createDOMPurify }] = await Promise.all([
    import('jsdom'),
    import('dompurify'),
  ]);
  // Without a console of its own, faults in a page's style sheets would be printed at the desk.
  const { window } = new JSDOM(inputOf(source), { virtualConsole: new VirtualConsole(), contentType: 'text/html' });
  const purify = createDOMPurify(window);
  return {
    document: window.document,
    parse: (html) => copied(window.document, new window.DOMParser().parseFromString(html, 'text/html').body.childNodes),
    clean: (root) =>
      // Its content, not itself: a question may be a button, which is nothing that remains.
      purify.sanitize(copied(window.document, root.childNodes), {
        ALLOWED_TAGS: TAGS,
        ALLOWED_ATTR: ATTRIBUTES,
        FORBID_CONTENTS: GONE,
        ALLOW_DATA_ATTR: false,
        ALLOW_ARIA_ATTR: false,
        RETURN_DOM_FRAGMENT: true,
      }),
  };
}

/** jsdom finds the encoding that a page declares; one that declares none is read as the desk's own files are. */
function inputOf(source: Uint8Array | ''): string | Buffer {
  if (source === '') return '';
  const start = new TextDecoder('latin1').decode(source.subarray(0, 2048));
  const declared = /charset\s*=|encoding\s*=/i.test(start);
  return (declared ? null : decode(source)?.text) ?? Buffer.from(source);
}
