import { html } from 'lit/html.js';

/** A kana or a kanji, and what is written on with it. */
const JAPANESE = /([\u3005-\u30fa\u3400-\u9fff][\u3001-\u30ff\u3400-\u9fff\uff01-\uff5e]*)/;

/** Marks Japanese words in a text of another language, so that they are read out as Japanese (WCAG 2.2, 3.1.2). */
export function markJapanese(text: string): unknown {
  return text.split(JAPANESE).map((part, index) => (index % 2 ? html`<span lang="ja">${part}</span>` : part));
}
