import { pageLanguage, type Language } from '@madoguchi/content';
import { GENERATED_CSS } from './generated-styles.js';
import { STRINGS, type GeneratedStrings } from './strings.js';
import { blockDrawer } from './text/draw-block.js';
import { StreamedText } from './text/streamed-text.js';

/** How a text ended: by itself, or as `GeneratedStrings.ended` says. */
export type Ending = 'done' | keyof GeneratedStrings['ended'];

/** Longer texts are spoken up to their first paragraph, with where the rest is. Characters. */
const LONG = 280;

export interface GeneratedView {
  /** To be placed beside the published answer. */
  readonly element: HTMLElement;
  /** Changes the words around the text; the text stays as it is. */
  relabel(language: Language): void;
  push(piece: string): void;
  /** Nothing more comes. @returns what is to be said of it: nothing to who stopped it, because their focus is on what says so. */
  end(how: Ending): string;
}

/**
 * The box in which generated text is shown: its label, what it is not, the text, how it goes, and a way to stop it. It is not
 * live: what is said of it is said once, when it is complete.
 *
 * @param onStop - The visitor wants no more of it. Focus is then on what says so.
 */
export function createGeneratedView(document: Document, language: Language, onStop: () => void): GeneratedView {
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    return element;
  };
  const element = make('div');
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(GENERATED_CSS);
  root.adoptedStyleSheets = [sheet];
  const [section, label, note, text] = [make('section'), make('h3'), make('p', 'note'), make('div', 'text')];
  const [state, stop] = [make('p', 'state'), make('button')];
  label.id = 'label';
  section.setAttribute('aria-labelledby', label.id);
  text.lang = pageLanguage(language);
  state.tabIndex = -1;
  stop.type = 'button';
  section.append(label, note, text, state, stop);
  root.append(section);

  let words: GeneratedStrings = STRINGS[language];
  let ending: Ending | null = null;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const streamed = new StreamedText(text, blockDrawer(location, words.newTab), still);

  const write = (): void => {
    label.textContent = words.label;
    note.textContent = words.note;
    stop.textContent = words.stop;
    state.textContent = ending === null ? words.writing : ending === 'done' ? '' : words.ended[ending];
  };
  const relabel = (to: Language): void => {
    words = STRINGS[to];
    element.lang = pageLanguage(to);
    write();
  };

  /** Who is on the button is not to be left without a focus: it goes when they leave it. */
  const removeStop = (): void => {
    if (root.activeElement !== stop) return stop.remove();
    stop.setAttribute('aria-disabled', 'true');
    stop.addEventListener('blur', () => stop.remove(), { once: true });
  };

  stop.addEventListener('click', () => {
    if (ending !== null) return;
    onStop();
    state.focus();
  });
  relabel(language);

  return {
    element,
    relabel,
    push: (piece) => streamed.push(piece),
    end(how) {
      ending = how;
      streamed.end();
      removeStop();
      write();
      if (how === 'stopped') return '';
      const said = text.innerText.trim();
      const [first = ''] = said.split('\n');
      const heard = said.length > LONG ? `${first.slice(0, LONG)} ${words.spokenMore}` : said;
      return `${words.label}: ${heard} ${state.textContent}`.replace(/\s+/g, ' ').trim();
    },
  };
}
