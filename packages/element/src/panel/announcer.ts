/** Time between the last text of a tick and its announcement: NVDA drops what coincides with a focus move. */
const SETTLE_MS = 250;
/** Text that is removed after less than about a second is missed by TalkBack. */
const CLEAR_MS = 7000;

/**
 * The one owner of live regions. They stand in the light DOM (iOS VoiceOver rarely sees live regions in shadow
 * roots), exist before they are used, hold flat text and take turns, so that the same text twice is heard twice.
 * What arrives within one tick is joined: two announcements at once came reversed in Chromium.
 *
 * `slots` are the slot names under which the regions are placed: one pair always rendered, one pair inside the
 * dialog, because a modal dialog makes everything outside it inert.
 */
export class Announcer {
  readonly #regions: Record<'page' | 'modal', readonly [HTMLElement, HTMLElement]>;
  #queue: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  readonly #modal: () => boolean;

  /** `modal` says whether the panel is a modal dialog at the moment: a window that changes its width changes that too. */
  constructor(host: HTMLElement, modal: () => boolean) {
    this.#modal = modal;
    const region = (slot: string): HTMLElement => {
      const node = host.ownerDocument.createElement('div');
      node.slot = slot;
      node.setAttribute('aria-live', 'polite');
      node.setAttribute('aria-atomic', 'true');
      host.append(node);
      return node;
    };
    this.#regions = {
      page: [region('announcer'), region('announcer')],
      modal: [region('announcer-modal'), region('announcer-modal')],
    };
  }

  /** Sets the language in which the regions are read out. */
  set language(tag: string) {
    for (const node of Object.values(this.#regions).flat()) node.lang = tag;
  }

  /** Says `text` politely, once. Empty text is ignored. */
  announce(text: string): void {
    if (!text.trim()) return;
    this.#queue.push(text.trim());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), SETTLE_MS);
  }

  #flush(): void {
    const pair = this.#regions[this.#modal() ? 'modal' : 'page'];
    this.#turn = 1 - this.#turn;
    for (const node of Object.values(this.#regions).flat()) node.textContent = '';
    const node = pair[this.#turn as 0 | 1];
    const said = this.#queue.join(' ');
    this.#queue = [];
    node.textContent = said;
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
    for (const node of Object.values(this.#regions).flat()) node.remove();
  }
}
