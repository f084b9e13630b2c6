/** Runs in the page: text whose `lang` is not the language that it is in, and tags that mean nothing to a screen reader. */
export function languageFaults(): string[] {
  const faults: string[] = [];
  const chat = document.querySelector('madoguchi-chat');
  const root = chat?.shadowRoot;
  if (!chat || !root) return faults;
  for (const each of root.querySelectorAll('[lang]')) {
    const tag = each.getAttribute('lang') ?? '';
    if (!/^(ja|en)$/.test(tag)) faults.push(`lang="${tag}" on ${each.tagName.toLowerCase()}`);
  }
  for (const rt of root.querySelectorAll('rt')) {
    if (rt.getAttribute('aria-hidden') !== 'true') faults.push(`a reading is not hidden: ${rt.textContent}`);
  }

  const languageOf = (node: Node | null): string => {
    for (let each: Node | null = node; each; each = each.parentNode ?? (each as ShadowRoot).host ?? null) {
      if (each instanceof Element && each.hasAttribute('lang')) return each.getAttribute('lang') ?? '';
    }
    return document.documentElement.lang;
  };
  const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;
  /** Three words one after the other are a phrase, not a name. */
  const PHRASE = /[A-Za-z]{2,}(?:[ ,]+[A-Za-z']{2,}){2,}/;
  // An announcement is one flat text, which cannot be marked in parts: there the language of the whole counts.
  const flat = (of: Element): boolean => !!of.closest('[slot^=announcer]');
  const check = (text: string, of: Node, what: string): void => {
    const plain = text.trim().replace(/\s+/g, ' ');
    const lang = languageOf(of);
    const whole = of.parentElement && flat(of.parentElement) && PHRASE.test(plain);
    if (lang !== 'ja' && JAPANESE.test(plain) && !whole)
      faults.push(`Japanese as ${lang} in ${what}: ${plain.slice(0, 40)}`);
    if (lang === 'ja' && !JAPANESE.test(plain) && PHRASE.test(plain))
      faults.push(`English as ja in ${what}: ${plain.slice(0, 40)}`);
  };
  for (const tree of [root, chat]) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      // What the visitor typed, and the publisher's fallback, are not of this product.
      if (!of || of.closest('textarea,code,.mine') || (tree === chat && !flat(of))) continue;
      if (node.textContent?.trim() && of.checkVisibility()) check(node.textContent, node, 'text');
    }
  }
  for (const each of root.querySelectorAll('[aria-label]')) {
    if (each.checkVisibility()) check(each.getAttribute('aria-label') ?? '', each, 'a name');
  }
  return [...new Set(faults)];
}
