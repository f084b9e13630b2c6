import { setTimeout } from 'node:timers/promises';
import type { Pieces } from './text-server.js';

/** As long as a word: about what a language model gives at a time. Characters. */
const PIECE = 4;

/**
 * Gives a text that it was given, a few characters at a time. It is the text of a person and stands for nothing else: what a page
 * looks like while text arrives can be seen with it.
 *
 * @param pause - Between two pieces, milliseconds.
 */
export function givenText(text: string, pause: number): Pieces {
  return async function* (_, signal) {
    const characters = [...text];
    for (let at = 0; at < characters.length; at += PIECE) {
      yield characters.slice(at, at + PIECE).join('');
      await setTimeout(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  };
}
