import type { Choice, FaqEntry } from '@madoguchi/content';

/** What the visitor can do next on the path: the answer to "what does the conversation screen offer now?" */
export type Step =
  /** Take one of these choices. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Pick one of a topic's questions. `entries` is `null` while they load. */
  | {
      readonly kind: 'entries';
      readonly topic: string;
      readonly entries: readonly FaqEntry[] | null;
      readonly failed: boolean;
    }
  /** The path leads to an office. */
  | { readonly kind: 'office' };
