import type { FaqEntry } from '../faq.js';
import { blockText, inlineText } from '../nodes.js';
import { normalize } from './normalize.js';
import type { Picker } from './pick-up.js';
import { tokenize, wholeToken } from './tokens.js';

/** Where a token occurs: pairs of a wording's or answer's number and the count there, one after the other. */
export interface Postings {
  readonly wordings: number[];
  /** An answer has the number of its entry. */
  readonly answers: number[];
  /** In how many entries it occurs in a wording. */
  entries: number;
}

/** The inverted index. A wording is an entry's question or one of its aliases; each counts for itself. */
export interface EntryIndex {
  /** By id, so that the order of the content does not matter. */
  readonly entries: readonly FaqEntry[];
  readonly postings: ReadonlyMap<string, Postings>;
  /** For each wording: the number of its entry. */
  readonly entryOf: readonly number[];
  /** For each entry: the number of its first wording (and one more item at the end). */
  readonly firstWording: readonly number[];
  /** Tokens in each wording, and in each answer. */
  readonly wordingLengths: readonly number[];
  readonly answerLengths: readonly number[];
}

/** Characters indexed between two pauses: about a millisecond, ten on a slow phone whose engine has not warmed up. */
const SLICE = 1_000;

/** Indexes `entries`, awaiting `pause` after each slice so that no task is long. */
export async function indexEntries(
  given: readonly FaqEntry[],
  picker: Picker,
  pause: () => Promise<void>,
): Promise<EntryIndex> {
  const entries = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const postings = new Map<string, Postings>();
  const entryOf: number[] = [];
  const firstWording: number[] = [];
  const wordingLengths: number[] = [];
  const answerLengths: number[] = [];
  let unpaused = 0;

  const read = (
    text: string,
    field: 'wordings' | 'answers',
    number: number,
    entry: number,
    lengths: number[],
  ): void => {
    let length = 0;
    const post = (token: string, count: number): void => {
      let posting = postings.get(token);
      if (!posting) postings.set(token, (posting = { wordings: [], answers: [], entries: 0 }));
      if (field === 'wordings' && entryOf[posting.wordings.at(-2) ?? -1] !== entry) posting.entries++;
      posting[field].push(number, count);
      length += count;
    };
    const normalized = normalize(text);
    for (const [token, count] of tokenize(normalized, picker)) post(token, count);
    lengths.push(length);
    if (field === 'wordings') post(wholeToken(normalized), 1);
    unpaused += text.length;
  };

  for (const [entry, { question, aliases, answer }] of entries.entries()) {
    firstWording.push(entryOf.length);
    for (const wording of [inlineText(question), ...aliases]) {
      read(wording, 'wordings', entryOf.length, entry, wordingLengths);
      entryOf.push(entry);
    }
    read(blockText(answer), 'answers', entry, entry, answerLengths);
    if (unpaused > SLICE) {
      unpaused = 0;
      await pause();
    }
  }
  firstWording.push(entryOf.length);
  return { entries, postings, entryOf, firstWording, wordingLengths, answerLengths };
}
