import type { FaqEntry } from '@madoguchi/content';
import { createMatcher, DEFAULT_CALIBRATION, type Words } from '@madoguchi/content/matcher';
import { inlineText } from '@madoguchi/content';

/** What happened when a wording of the content was asked as a question that the content does not know. */
export interface Trial {
  /** 0 to 1, as the matcher gives it. */
  readonly confidence: number;
  /** Whether the content has an answer: the wording's own entry is there, without the wording. */
  readonly answerable: boolean;
  /** The place of the right entry, from 1; Infinity where it does not come up. */
  readonly place: number;
  /** Whether the first entry may be shown as a card by itself. */
  readonly showable: boolean;
}

/** Each round leaves one alias of every entry out and indexes the rest anew; more rounds tell little more, and take time. */
const ROUNDS = 2;

/** Wordings of so many entries are asked: more would take minutes in a large content and move the bounds by nothing. */
const MOST = 250;

/**
 * Asks the content its own wordings: each alias while it is not registered (leave one out), and each question and alias
 * while its entry is missing, which stands for the questions that nothing answers. Evaluation files are never read.
 */
export async function tryOwnWordings(entries: readonly FaqEntry[], words: Words): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  const step = Math.ceil(entries.length / MOST);
  const some = entries.filter((_, at) => at % step === 0);
  const showable = new Map(entries.map(({ id, automation }) => [id, automation === 'allowed']));
  const calibration = DEFAULT_CALIBRATION;
  for (let round = 0; round < ROUNDS; round++) {
    const asked = some.filter(({ aliases }) => aliases.length > round);
    if (!asked.length) break;
    const left = entries.map((entry) => ({ ...entry, aliases: entry.aliases.filter((_, at) => at !== round) }));
    const matcher = await createMatcher({ ...words, entries: left, calibration });
    for (const { id, aliases } of asked) {
      const { entries: ranked, confidence } = matcher.rank(aliases[round] ?? '');
      const at = ranked.findIndex((each) => each.id === id);
      const shown = showable.get(ranked[0]?.id ?? '') ?? false;
      trials.push({ confidence, answerable: true, place: at < 0 ? Infinity : at + 1, showable: shown });
    }
  }
  const whole = await createMatcher({ ...words, entries, calibration });
  for (const { id, question, aliases } of some) {
    for (const wording of [inlineText(question), ...aliases.slice(0, ROUNDS)]) {
      const { entries: ranked, confidence } = whole.rank(wording, id);
      const shown = showable.get(ranked[0]?.id ?? '') ?? false;
      trials.push({ confidence, answerable: false, place: Infinity, showable: shown });
    }
  }
  return trials;
}
