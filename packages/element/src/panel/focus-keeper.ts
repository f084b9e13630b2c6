import type { FocusKey } from './screen.js';

const MESSAGE = 'message:';
/**
 * What is new gets the focus when it is known to assistive technology. Of what appears and has the focus in the same moment
 * Orca says nothing in Chromium. Milliseconds.
 */
const KNOWN_MS = 100;

/**
 * Moves focus where a person's own action leads, as soon as that place is drawn. When what they asked for takes a
 * while and they move on in the meantime, the focus is theirs: the wish is dropped.
 */
export class FocusKeeper {
  readonly #frame: HTMLElement;
  readonly #onMove: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: { readonly key: FocusKey; readonly from: Element | null } | null = null;

  /** `onMove` is called when it has moved the focus. */
  constructor(frame: HTMLElement, onMove: () => void) {
    this.#frame = frame;
    this.#onMove = onMove;
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

  /** To be called after each render. @returns whether focus is about to be moved. */
  apply(): boolean {
    if (!this.#reachable()) return false;
    // Where what had the focus is gone, browsers tell of the page or of the launcher: it waits in the panel, where there is
    // nothing to read: a screen reader that is quick would begin to.
    if (!this.#active()) this.#frame.querySelector('span')?.focus({ preventScroll: true });
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const target = this.#reachable();
      if (!target) return;
      const block = this.#wanted?.key.startsWith(MESSAGE) ? 'start' : 'nearest';
      this.#wanted = null;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block });
      this.#onMove();
    }, KNOWN_MS);
    return true;
  }

  /** What is to have the focus, where it is drawn, and the visitor has not gone elsewhere. */
  #reachable(): HTMLElement | undefined {
    if (!this.#wanted || !this.#frame.checkVisibility()) return undefined;
    const active = this.#active();
    const lost = !active || active.matches('.frame,span,h2');
    if (!lost && active !== this.#wanted.from) this.#wanted = null;
    return this.target;
  }

  #active(): Element | null {
    return (this.#frame.getRootNode() as ShadowRoot).activeElement;
  }

  #find(key: FocusKey): HTMLElement | undefined {
    const all = (selector: string): HTMLElement[] => [...this.#frame.querySelectorAll<HTMLElement>(selector)];
    if (key === 'start') return all('[data-focus=screen],[data-focus=step]')[0];
    if (!key.startsWith(MESSAGE)) return all(`[data-focus="${key}"]`)[0];
    const number = (focus = ''): number => Number(focus.slice(MESSAGE.length));
    return all('[data-focus^=message]').find(({ dataset }) => number(dataset['focus']) >= number(key));
  }
}
