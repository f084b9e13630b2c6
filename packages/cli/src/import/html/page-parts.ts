/** What stands on every page and is no question. */
const FURNITURE =
  /^(?:(?:この(?:ページ|記事|情報)(?:に関する|について|の)?)?(?:お?問い?合わ?せ(?:先)?|ご意見.*|アンケート.*|担当.*|情報発信元)|関連(?:する)?(?:情報|リンク|ページ|ファイル|質問|項目).*|目次|もくじ|メニュー|サイト(?:マップ|内検索)|検索|ページ番号.*|更新日.*|(?:最終)?更新.*|シェア.*|(?:添付|関連)?ファイル|ダウンロード|PDF.*|このページの.*|パンくず.*|カテゴリー?(?:一覧)?|よくある(?:ご)?質問(?:一覧|と回答)?|FAQ|Q&A|前のページ.*|ページの先頭.*|お知らせ|注目情報)$/i;

export const isFurniture = (text: string): boolean => FURNITURE.test(text.normalize('NFKC').replace(/\s+/g, ''));

/** The visible text of an element, on one line. */
export function textOf(element: Node | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const HEADINGS = 'h1, h2, h3, h4, h5, h6';

export const levelOf = (heading: Element): number => Number(heading.localName.slice(1));

const ASIDE = [
  ...[
    'nav',
    'footer',
    'aside',
    '[role="navigation"]',
    '[role="contentinfo"]',
    '[role="search"]',
    '[role="complementary"]',
  ],
  ...[
    '[role="banner"]',
    '[id*="breadcrumb" i]',
    '[class*="breadcrumb" i]',
    '[class*="topicpath" i]',
    '[id*="pankuzu" i]',
  ],
  ...[
    '[class*="pagetop" i]',
    '[id*="pagetop" i]',
    '[class*="page-top" i]',
    '[class*="back-to-top" i]',
    'style',
    'script:not([type])',
  ],
];
const MAIN = [
  'main',
  '[role="main"]',
  '#main',
  '#content',
  '#contents',
  '#main_contents',
  '#tmp_contents',
  '#main-content',
];

/** The part of a page that is its own, without what stands on every page. Changes the document. */
export function mainOf(document: Document): Element {
  for (const aside of document.body.querySelectorAll(ASIDE.join(','))) {
    if (aside.localName !== 'script' && aside.localName !== 'style') aside.remove();
  }
  for (const selector of MAIN) {
    const found = document.querySelector(selector);
    if (found && textOf(found).length > 40) return found;
  }
  for (const header of document.querySelectorAll('body > header, [id="header" i]')) header.remove();
  const articles = document.querySelectorAll('article');
  return (articles.length === 1 ? articles[0] : undefined) ?? document.body;
}

/**
 * The nearest heading above a question: what the page files it under. The page's title is nobody's.
 * @param questions - What holds a question is no such heading.
 */
export function categoryOf(at: Element, root: Element, questions: readonly Element[]): string {
  const own = at.closest(HEADINGS) ?? at.querySelector(HEADINGS);
  const above = [...root.querySelectorAll(HEADINGS)].filter(
    (heading) =>
      heading.localName !== 'h1' &&
      heading.compareDocumentPosition(at) & 4 /* FOLLOWING */ &&
      (!own || levelOf(heading) < levelOf(own)) &&
      !questions.some((question) => question.contains(heading) || heading.contains(question)),
  );
  return textOf(above.at(-1));
}

/** Copies of nodes in an element of their own. */
export function copied(document: Document, nodes: Iterable<Node>): Element {
  const box = document.createElement('div');
  for (const node of nodes) box.append(node.cloneNode(true));
  return box;
}

/** A copy of what stands between an element and the next one (or the end of `root`). */
export function between(after: Element, before: Element | undefined, root: Element): Element {
  const document = root.ownerDocument;
  const range = document.createRange();
  range.setStartAfter(after);
  if (before) range.setEndBefore(before);
  else range.setEnd(root, root.childNodes.length);
  const box = document.createElement('div');
  box.append(range.cloneContents());
  return box;
}

/** Whether there is something to read. */
export function hasContent(element: Element): boolean {
  return textOf(element) !== '' || element.querySelector('img, iframe, video, table') !== null;
}
