/** One line on a terminal that says how far a long work has come. */
export interface Progress {
  /** Tells how far it is. `done` of `total`; without `total` only the words are shown. */
  report(what: string, done?: number, total?: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Shorter work needs no line: it would only flicker. ms. */
const PATIENCE = 1000;
/** Between two changes of the line. ms. */
const PAUSE = 100;

/**
 * Writes progress with carriage returns.
 * @param write - Where to; nothing is written in the first second.
 * @param now - Time in ms.
 */
export function createProgress(write: (text: string) => void, now: () => number): Progress {
  const start = now();
  let shown = -Infinity;
  return {
    report(what, done, total) {
      const time = now();
      if (time - start < PATIENCE || time - shown < PAUSE) return;
      shown = time;
      const part = done !== undefined && total ? ` ${done}/${total} (${Math.floor((100 * done) / total)}%)` : '';
      write(`\r\u001b[K${what}${part}`);
    },
    end() {
      if (shown > -Infinity) write('\r\u001b[K');
    },
  };
}

/** For outputs that are no terminal. */
export const silentProgress: Progress = { report() {}, end() {} };
