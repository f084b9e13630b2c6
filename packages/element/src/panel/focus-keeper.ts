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

  /** Whether focus is on its way, to what is not drawn yet. */
  get waits(): boolean {
    return this.#wanted !== null;
  }

  /** What is asked for, where it is drawn already. */
  get target(): HTMLElement | undefined {
    return this.#wanted ? this.#find(this.#wanted.key) : undefined;
  }

  /** To be called after each render. @returns whether focus was moved. */
  apply(): boolean {
    const wanted = this.#wanted;
    if (!wanted || !this.#frame.checkVisibility()) return false;
    const active = this.#active();
    const lost = active === null || active === this.#frame || !active.isConnected;
    if (!lost && active !== wanted.from) {
      this.#wanted = null;
      return false;
    }
    const { target } = this;
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
