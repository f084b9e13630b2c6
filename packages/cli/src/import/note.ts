/** Something that could not be kept as it was, or that a person has to do. */
export type NoteKind =
  // Of an answer or question
  | 'image'
  | 'media'
  | 'form'
  | 'script'
  | 'style'
  | 'struck-out'
  | 'heading'
  | 'nested-table'
  | 'table-as-list'
  | 'table-head'
  | 'merged-cells'
  | 'link-scheme'
  | 'link-relative'
  | 'link-in-page'
  | 'link-http'
  | 'emphasis'
  | 'ruby'
  | 'long-question'
  | 'long-answer'
  | 'no-source'
  // Of a row or a pair
  | 'duplicate'
  | 'no-answer'
  | 'no-question'
  // Of the whole
  | 'too-many'
  | 'split'
  | 'not-reviewed'
  | 'translation'
  | 'topic-added'
  | 'choice-added'
  | 'choice-missing';

export interface Note {
  readonly kind: NoteKind;
  /** Where it is in the file that was read: the row, the beginning of the question; `''` where the whole is meant. */
  readonly place: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Takes notes about one place. */
export type TakeNote = (kind: NoteKind, details?: Note['details']) => void;
