import type { Held, Key } from '../driver/page.js';

/** What a person does: a key, a key as often as needed to get there (`…`), or none where something else is done. */
export type Press =
  | (
      | 'Tab'
      | 'Shift+Tab'
      | 'Tab…'
      | 'Shift+Tab…'
      | 'Enter'
      | 'Shift+Enter'
      | 'Space'
      | 'Escape'
      | 'ArrowDown'
      | 'ArrowUp'
    )
  | BrowserPress;

/** Keys of the browser itself: a link in another tab, the next tab, one page back. */
export type BrowserPress = 'Control+Enter' | 'Control+Tab' | 'Alt+ArrowLeft';

/**
 * One line of a walk: a key, and what has the focus then, by role and name. The role `outside` is anything that is not of the
 * element, where it has no name here, whatever its name. The role `page` is a page of the site that a key leads to, by its path.
 * Where something has to be there before the next key, `sees` is a text of it; of the next tab, before anybody looks at it.
 */
export type Row =
  | readonly [press: Press, role: string, name: string, sees?: string]
  /** Types into what has the focus, which keeps it. */
  | { readonly type: string }
  /** From here on the server does not give these files; `null`: it gives all of them. */
  | { readonly withholds: RegExp | null };

/** A journey by keyboard alone. */
export interface KeyWalk {
  readonly id: string;
  readonly title: { readonly ja: string; readonly en: string };
  /** The page it begins on, below the first example's address. Default: its front page. */
  readonly page?: string;
  /** Whether the screen is a phone's, on which the panel is modal. */
  readonly phone?: boolean;
  /** Whether the browser keeps what is said, as it does for a visitor at their own desk. Default: a shared terminal. */
  readonly keeps?: boolean;
  readonly rows: readonly Row[];
}

/** The key of a press, what is held down with it, and whether it is pressed again and again. */
export function keyOf(press: Press): { readonly key: Key; readonly held: Held; readonly again: boolean } {
  const again = press.endsWith('…');
  const key = press.replace('…', '').replace('Shift+', '') as Key;
  return { key, held: { shift: press.startsWith('Shift+') }, again };
}
