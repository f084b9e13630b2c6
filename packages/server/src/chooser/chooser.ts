import type { TurnRequest } from '@madoguchi/client/protocol';
import type { Published } from '../content/published.js';

/** A question as a chooser gets it: ids of what is published. */
export type Question = Pick<TurnRequest, 'language' | 'termIds' | 'path' | 'scope' | 'candidates' | 'decision'>;

/** What a chooser comes to. It has no place for a text. */
export type Choice =
  | {
      readonly result: 'selected';
      /** Best first; eight at the most. */
      readonly entryIds: readonly string[];
      /** `answer`: the first is shown, where the entry allows it. `choose`: the visitor picks. */
      readonly decision: 'answer' | 'choose';
      readonly foundBy: 'search' | 'ai';
    }
  | { readonly result: 'clarify'; readonly choiceIds: readonly string[]; readonly foundBy: 'search' | 'ai' }
  | { readonly result: 'no-match'; readonly foundBy: 'search' | 'ai' };

/** Decides which published entry answers a question. Implement this to bring a language model. */
export interface Chooser {
  /** For the turn log, such as `matcher` or a model's name and version: `a-z`, digits, `.`, `-`. */
  readonly name: string;
  /** Whether it may ask an AI. Then each question is counted beforehand, and given back where no AI had part in its choice. */
  readonly usesAi: boolean;
  /**
   * What it comes to is checked against the content afterwards; anything that is not published is no answer. What it throws
   * is `unavailable` to the caller. It keeps within `signal`.
   */
  choose(question: Question, published: Published, signal: AbortSignal): Choice | Promise<Choice>;
}
