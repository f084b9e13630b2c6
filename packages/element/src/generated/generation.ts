import type { Ending, GeneratedView } from './generated-view.js';
import type { TextSink } from './divide-events.js';

/** Where a text is shown. */
export interface Place {
  /** The published answer beside which it stands: a message's id. */
  readonly messageId: string;
  /** Makes the box and puts it there. */
  readonly show: (generation: Generation, messageId: string) => GeneratedView;
  /** Says what is to be said of the complete text. */
  readonly say: (view: GeneratedView, text: string) => void;
}

/** The text of one turn: it waits until there is a published answer to show it beside, and is then shown as it arrives. */
export class Generation implements TextSink {
  readonly turnId: string;
  readonly #control = new AbortController();
  #waiting: string[] = [];
  #ending: Ending | null = null;
  #place: Place | null = null;
  #view: GeneratedView | null = null;

  constructor(turnId: string) {
    this.turnId = turnId;
  }

  /** Aborted when no more of the text is wanted. */
  get signal(): AbortSignal {
    return this.#control.signal;
  }

  get view(): GeneratedView | null {
    return this.#view;
  }

  get messageId(): string | null {
    return this.#place?.messageId ?? null;
  }

  /** @param how - `stopped`: the visitor wants no more of it. */
  stop(how: 'stopped' | 'cut'): void {
    this.#control.abort(how);
  }

  /** From now on it is shown. What waited is shown at once; where nothing came, nothing is. */
  showIn(place: Place): void {
    this.#place = place;
    this.#draw();
  }

  push(delta: string): void {
    this.#waiting.push(delta);
    this.#draw();
  }

  end(how: Ending): void {
    this.#ending = how;
    // Where it did not come to its own end, there may be more, and nobody wants it.
    if (how !== 'done') this.#control.abort(how);
    this.#draw();
  }

  #draw(): void {
    const place = this.#place;
    if (!place || (!this.#view && !this.#waiting.length)) return;
    const view = (this.#view ??= place.show(this, place.messageId));
    for (const piece of this.#waiting.splice(0)) view.push(piece);
    if (this.#ending !== null) place.say(view, view.end(this.#ending));
  }
}
