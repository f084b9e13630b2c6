import type { FaqDraft } from './faq-draft.js';
import type { Note } from './note.js';

/** What a file of an existing FAQ holds. */
export interface ReadFaq {
  readonly drafts: readonly FaqDraft[];
  /** About rows and pairs that gave no draft. */
  readonly notes: readonly Note[];
  /** What the page calls itself, or `''`. */
  readonly title: string;
}
