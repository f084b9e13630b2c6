/** No text that is parsed at once is longer: what a parser does with one block cannot grow with the whole. UTF-16 code units. */
export const MAX_BLOCK = 4000;

const HEADING = /^#{1,6}(?:[ \t]|$)/;
const ITEM = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const MAX_FENCE_LINE = 40;

/**
 * Divides Markdown that arrives in pieces into blocks that are finished, which nothing that follows can change, and the one that is
 * still being written. Where it divides depends on the text alone, not on the pieces, and each character is looked at once.
 *
 * A block ends before a heading, and before a line at the margin that follows an empty one, unless it is one more item
 * of a list. A block that grows over {@link MAX_BLOCK} is divided; the rest of a code block stays code.
 */
export class BlockSplitter {
  /** Complete lines of the block that is being written, and the line that is. */
  #block = '';
  #line = '';
  #hasList = false;
  #afterBlank = false;
  /** The line that began the code block in which we are. */
  #fence: string | null = null;
  /** Whether the block is no more than that line: its own, or one brought over from the block before. */
  #onlyFence: 'own' | 'brought' | null = null;

  /** The block that is being written, as far as it has come. */
  get open(): string {
    return this.#block + this.#line;
  }

  /** Takes the next piece. @returns the blocks that it finished. */
  push(piece: string): string[] {
    const finished: string[] = [];
    // A line may be ended by CR LF, of which a piece may bring one half.
    const text = piece.replaceAll('\r', '');
    for (let at = 0; at < text.length;) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      // What begins a block ends the one before at once, where its first character says so.
      if (!this.#line && at < end && this.#isNew(text.charAt(at))) this.#flush(finished);
      const room = MAX_BLOCK - this.#line.length;
      this.#line += text.slice(at, Math.min(end, at + room));
      at = Math.min(end, at + room);
      if (at < end) this.#cutLine(finished);
      else if (newline >= 0) {
        this.#endLine(finished);
        at++;
      }
    }
    return finished;
  }

  /** Nothing more comes. @returns what was being written. */
  end(): string[] {
    const finished: string[] = [];
    if (this.#line) this.#endLine(finished);
    this.#flush(finished);
    return finished;
  }

  #endLine(finished: string[]): void {
    const line = this.#line;
    this.#line = '';
    if (!this.#fence && this.#begins(line)) this.#flush(finished);
    if (this.#block.length + line.length >= MAX_BLOCK) this.#divide(finished);
    const [, mark] = FENCE.exec(line) ?? [];
    if (ITEM.test(line) && !this.#fence) this.#hasList = true;
    this.#onlyFence = !this.#block && mark ? 'own' : null;
    this.#block += `${line}\n`;
    this.#afterBlank = !line.trim();
    if (!this.#fence) this.#fence = mark ? line.slice(0, MAX_FENCE_LINE) : null;
    else if (mark && this.#closes(line, mark)) this.#fence = null;
  }

  /** A line of which no end is in sight goes out as it is, but for half a character. */
  #cutLine(finished: string[]): void {
    if (!this.#onlyFence) this.#divide(finished);
    const half = /[\uD800-\uDBFF]$/.exec(this.#line)?.[0] ?? '';
    this.#block += this.#line.slice(0, this.#line.length - half.length);
    this.#onlyFence = null;
    this.#divide(finished);
    this.#line = half;
  }

  /** Whether a complete line begins a block. */
  #begins(line: string): boolean {
    return HEADING.test(line) || (this.#afterBlank && /^\S/.test(line) && !(this.#hasList && ITEM.test(line)));
  }

  /** Whether a line with this first character begins a block, whatever follows. */
  #isNew(first: string): boolean {
    return !this.#fence && this.#afterBlank && (this.#hasList ? /[^\s\d*+-]/ : /\S/).test(first);
  }

  #closes(line: string, mark: string): boolean {
    const [, opening = ''] = FENCE.exec(this.#fence ?? '') ?? [];
    return mark[0] === opening[0] && mark.length >= opening.length && line.trim() === mark;
  }

  /** Ends the block where none ends: what follows goes on being code, where this was. */
  #divide(finished: string[]): void {
    this.#flush(finished);
    if (!this.#fence) return;
    this.#block = `${this.#fence}\n`;
    this.#onlyFence = 'brought';
  }

  #flush(finished: string[]): void {
    if (this.#block.trim() && this.#onlyFence !== 'brought') finished.push(this.#block);
    this.#block = '';
    this.#onlyFence = null;
    this.#hasList = false;
    this.#afterBlank = false;
  }
}
