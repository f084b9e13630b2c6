import type { FocusKey } from './screen.js';

const MESSAGE = 'message:';

/**
 * Moves focus where a person's own action leads, as soon as that place is drawn. When what they asked for takes a
 * while and they move on in the meantime, the focus is theirs: the wish is dropped.
 */
export class FocusKeeper {
  readonly #frame: HTMLElement;
  #wanted: { readonly key: FocusKey; readonly from: Element | null } | null = null;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
  }

  /**
   * Asks for the element with this `data-focus`. `message:N` means the first message that can be focused from the
   * N-th on, because who picks a question does not know yet what will come of it.
   */
  want(key: FocusKey): void {
    this.#wanted = { key, from: this.#active() };
  }

  /**
   * To be called after each render. `shown`: the dialog was shown just now, and where the browser has put the focus in it
   * is nobody's wish.
   * @returns whether focus was moved.
   */
  apply(shown = false): boolean {
    const wanted = this.#wanted;
    if (!wanted || !this.#frame.checkVisibility()) return false;
    const active = this.#active();
    const lost = shown || active === null || active === this.#frame || !active.isConnected;
    if (!lost && active !== wanted.from) {
      this.#wanted = null;
      return false;
    }
    const target = this.#find(wanted.key);
    if (!target) return false;
    this.#wanted = null;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: wanted.key.startsWith(MESSAGE) ? 'start' : 'nearest' });
    return true;
  }

  #active(): Element | null {
    return (this.#frame.getRootNode() as ShadowRoot).activeElement;
  }

  #find(key: FocusKey): HTMLElement | undefined {
    const all = [...this.#frame.querySelectorAll<HTMLElement>('[data-focus]')];
    if (key === 'start') return all.find(({ dataset }) => /^(screen|step)$/.test(dataset['focus'] ?? ''));
    if (!key.startsWith(MESSAGE)) return all.find((element) => element.dataset['focus'] === key);
    const from = Number(key.slice(MESSAGE.length));
    return all.find((element) => {
      const own = element.dataset['focus'] ?? '';
      return own.startsWith(MESSAGE) && Number(own.slice(MESSAGE.length)) >= from;
    });
  }
}
