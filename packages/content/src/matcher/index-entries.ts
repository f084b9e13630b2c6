import type { FaqEntry } from '../faq.js';
import { blockText, inlineText } from '../nodes.js';
import type { Lexicon } from './lexicon.js';
import { fold } from './normalize.js';
import { tokenize, wholeToken } from './tokens.js';

/** The parts of an entry that are searched, by their place in {@link EntryIndex.lengths}. */
export const FIELDS = ['question', 'aliases', 'answer'] as const;

/** Where a token occurs. */
export interface Posting {
  /** Four numbers for each entry, one after the other: the entry's number, then the count in each of {@link FIELDS}. */
  readonly counts: number[];
  /** In how many entries it occurs in a wording, and in how many in the answer alone or too. */
  wordings: number;
  answers: number;
}

/** The inverted index. */
export interface EntryIndex {
  /** By id, so that the order of the content does not matter. */
  readonly entries: readonly FaqEntry[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** For each of {@link FIELDS}: the number of tokens in it, by entry. */
  readonly lengths: readonly (readonly number[])[];
}

/** Characters indexed between two pauses: some milliseconds on a slow phone whose engine has not warmed up. */
const SLICE = 300;

/** Parts wordings that are read as one text: no letter, digit or space of any word. */
const BETWEEN = '。';

/** Indexes `entries`, awaiting `pause` after each slice so that no task is long. */
export async function indexEntries(
  given: readonly FaqEntry[],
  lexicon: Lexicon,
  pause: () => Promise<void>,
): Promise<EntryIndex> {
  const entries = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const postings = new Map<string, Posting>();
  const lengths: number[][] = FIELDS.map(() => []);
  let unpaused = 0;

  for (const [number, { question, aliases, translatedWordings = [], answer }] of entries.entries()) {
    const wordings = [[inlineText(question)], [...aliases, ...translatedWordings]];
    // One text for each field: what stands between two wordings belongs to no token.
    const fields = [...wordings.map((texts) => texts.join(BETWEEN)), blockText(answer)];
    for (const [field, text] of fields.entries()) {
      let length = 0;
      const post = (token: string, count: number): void => {
        let posting = postings.get(token);
        if (!posting) postings.set(token, (posting = { counts: [], wordings: 0, answers: 0 }));
        const { counts } = posting;
        if (counts[counts.length - 4] !== number) {
          counts.push(number, 0, 0, 0);
          // Wordings come before the answer: who has only this one has it in the answer alone.
          if (field < 2) posting.wordings++;
        }
        if (field === 2) posting.answers++;
        const at = counts.length - 3 + field;
        counts[at] = (counts[at] ?? 0) + count;
      };
      for (const [token, count] of tokenize(fold(text), lexicon, field < 2)) {
        post(token, count);
        length += count;
      }
      for (const wording of wordings[field] ?? []) post(wholeToken(fold(wording)), 1);
      lengths[field]?.push(length);
      unpaused += text.length;
      if (unpaused > SLICE) {
        unpaused = 0;
        await pause();
      }
    }
  }
  return { entries, postings, lengths };
}
