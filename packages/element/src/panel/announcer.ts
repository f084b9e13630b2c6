/** Time between the last text of a tick and its announcement: NVDA drops what coincides with a focus move. */
const SETTLE_MS = 250;
/** What follows an announcement waits as long: text that goes sooner is lost in a browser on its way to assistive technology. */
const GAP_MS = 1000;
/** Text that is removed after less than about a second is missed by TalkBack. */
const CLEAR_MS = 7000;
/** So often an announcement is put off while the focus is on its way. */
const MOST_WAITS = 12;

/**
 * The one owner of live regions. They stand in the light DOM (iOS VoiceOver rarely sees live regions in shadow
 * roots), exist before they are used, hold flat text and take turns, so that the same text twice is heard twice.
 * What arrives within one tick is joined: two announcements at once came reversed in Chromium.
 *
 * `slots` are the slot names under which the regions are placed: one pair always rendered, one pair inside the
 * dialog, because a modal dialog makes everything outside it inert.
 */
export class Announcer {
  /** Two for the page, two for the dialog. */
  readonly #regions: readonly HTMLElement[];
  #queue: (() => string)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #waited = 0;
  #free = 0;
  readonly #modal: () => boolean;
  readonly #busy: () => boolean;

  /**
   * `busy` says whether the focus is on its way to where a person's action leads: what is said before it arrives is cut
   * off by it. `modal` says whether the panel is a modal dialog at the moment: a window that changes its
   * width changes that too.
   */
  constructor(host: HTMLElement, modal: () => boolean, busy: () => boolean) {
    this.#modal = modal;
    this.#busy = busy;
    this.#regions = ['announcer', 'announcer', 'announcer-modal', 'announcer-modal'].map((slot) => {
      const node = host.ownerDocument.createElement('div');
      node.slot = slot;
      node.setAttribute('aria-live', 'polite');
      node.setAttribute('aria-atomic', 'true');
      host.append(node);
      return node;
    });
  }

  /** Sets the language in which the regions are read out. */
  set language(tag: string) {
    for (const node of this.#regions) node.lang = tag;
  }

  /** Says politely, once, what `text` gives when its turn has come: nothing where that is empty. */
  announce(text: () => string): void {
    this.#queue.push(text);
    this.later();
  }

  /** Puts off what is to be said: the focus has just moved. */
  later(): void {
    if (!this.#queue.length) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), SETTLE_MS);
  }

  #flush(): void {
    // Where the focus never arrives, it is said all the same.
    if ((this.#busy() || performance.now() < this.#free) && this.#waited++ < MOST_WAITS) return this.later();
    this.#waited = 0;
    const said = this.#queue
      .map((text) => text())
      .filter(Boolean)
      .join(' ');
    this.#queue = [];
    for (const node of this.#regions) node.textContent = '';
    if (!said) return;
    this.#free = performance.now() + GAP_MS;
    this.#turn = 1 - this.#turn;
    const node = this.#regions[this.#turn + (this.#modal() ? 2 : 0)] as HTMLElement;
    // Of the same text twice Orca would say one: they differ by a space.
    node.textContent = said + '\u00a0'.repeat(this.#turn);
    this.#timer = setTimeout(
      () => {
        node.textContent = '';
      },
      Math.max(CLEAR_MS, said.length * 100),
    );
  }

  /** Removes the regions; nothing is said any more. */
  dispose(): void {
    clearTimeout(this.#timer);
    for (const node of this.#regions) node.remove();
  }
}
