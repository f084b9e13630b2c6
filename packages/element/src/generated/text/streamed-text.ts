import { BlockSplitter } from './block-splitter.js';
import type { DrawBlock } from './draw-block.js';

/** What is being written is drawn again when it has grown by so much, and by this part of what was drawn. */
const LEAST_GROWTH = 16;
const GROWTH = 1 / 4;

/**
 * Draws text as it arrives. A finished block is parsed once and stays. The one that is being written is parsed again when it has
 * grown by a quarter: all in all a few times its length, however small the pieces are.
 */
export class StreamedText {
  readonly #splitter = new BlockSplitter();
  readonly #draw: DrawBlock;
  readonly #whole: boolean;
  readonly #parent: HTMLElement;
  /** Stands before the block that is being written. */
  readonly #mark: Comment;
  #drawn = 0;

  /** @param whole - Blocks appear when they are finished, and do not grow in sight (reduced motion). */
  constructor(parent: HTMLElement, draw: DrawBlock, whole = false) {
    this.#parent = parent;
    this.#draw = draw;
    this.#whole = whole;
    this.#mark = parent.ownerDocument.createComment('');
    parent.append(this.#mark);
  }

  push(piece: string): void {
    this.#settle(this.#splitter.push(piece));
    if (this.#whole) return;
    const { open } = this.#splitter;
    if (open.length - this.#drawn < Math.max(LEAST_GROWTH, this.#drawn * GROWTH)) return;
    this.#clear();
    this.#drawn = open.length;
    this.#parent.append(this.#draw(open));
  }

  /** Nothing more comes: what was being written is finished. */
  end(): void {
    this.#settle(this.#splitter.end());
    this.#mark.remove();
  }

  #settle(blocks: readonly string[]): void {
    if (!blocks.length) return;
    this.#clear();
    for (const block of blocks) this.#mark.before(this.#draw(block));
  }

  #clear(): void {
    this.#drawn = 0;
    while (this.#mark.nextSibling) this.#mark.nextSibling.remove();
  }
}
