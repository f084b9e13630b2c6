import type { Language } from '@madoguchi/content';
import type { Screen } from './snapshot.js';

/** What a person (or the host page on their behalf) did. The element makes these; nothing else does. */
export type Intent =
  /** The panel opens. `audience`, `topic` (ids from the host page) set the path where it is still empty. */
  | { readonly type: 'open'; readonly audience?: string; readonly topic?: string }
  | { readonly type: 'close' }
  | { readonly type: 'accept' }
  | { readonly type: 'decline' }
  /** Erase everything and leave the trial. */
  | { readonly type: 'withdraw' }
  /** See the terms again, to join after declining or withdrawing. */
  | { readonly type: 'review-terms' }
  | { readonly type: 'choose'; readonly choiceId: string }
  /** Go back to the step after the first `depth` choices; 0 is the first step. */
  | { readonly type: 'change-path'; readonly depth: number }
  /** Show an entry that the visitor picked: listed, related, candidate, or by permalink. */
  | { readonly type: 'pick'; readonly entryId: string }
  | { readonly type: 'ask'; readonly text: string }
  /** None of the candidates fits. */
  | { readonly type: 'reject-candidates'; readonly messageId: string }
  /** Look for the latest question outside the path too. */
  | { readonly type: 'widen' }
  /** After the safety card: look for an answer to the question all the same. */
  | { readonly type: 'search-anyway' }
  /** Stop waiting. */
  | { readonly type: 'cancel' }
  /** Try what failed last again: the content, a part, or the turn. */
  | { readonly type: 'retry' }
  | { readonly type: 'feedback'; readonly messageId: string; readonly value: 'helped' | 'not-helped' }
  | { readonly type: 'show'; readonly screen: Exclude<Screen, 'consent'> }
  | { readonly type: 'set-language'; readonly language: Language }
  /** Begin a new conversation; consent stays. */
  | { readonly type: 'restart' };
