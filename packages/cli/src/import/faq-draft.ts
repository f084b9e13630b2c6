import { blockText, inlineText, type Block, type Inline } from '@madoguchi/content';
import { canonicalBlocks } from './nodes/canonical-blocks.js';
import { canonicalInlines } from './nodes/canonical-inlines.js';
import { inlineMarkdownOf, markdownOf } from './nodes/to-markdown.js';
import type { Note, TakeNote } from './note.js';

/** A question and its answer, ready to be written into a table. */
export interface FaqDraft {
  /** Where it stands in the file that was read. */
  readonly place: string;
  /** Markdown, one line. */
  readonly question: string;
  readonly answer: string;
  /** As a person reads it, to find the same question again. */
  readonly wording: string;
  /** What the file files it under, or `''`. */
  readonly category: string;
  /** Its number in the file, or `''`. */
  readonly number: string;
  /** Day on which the file says that it was changed, or `''`. */
  readonly updated: string;
  /** `https:` address of its own, or `''`. */
  readonly url: string;
  readonly notes: readonly Note[];
}

/** What a reader found, before it is written as Markdown. */
export interface RawDraft extends Omit<FaqDraft, 'question' | 'answer' | 'wording' | 'notes'> {
  readonly question: readonly Inline[];
  readonly answer: readonly Block[];
  readonly notes: readonly Note[];
}

/** Notes of one place, each only once. */
export function notesOf(place: string): { readonly notes: Note[]; readonly note: TakeNote } {
  const notes: Note[] = [];
  const seen = new Set<string>();
  return {
    notes,
    note(kind, details = {}) {
      const key = JSON.stringify([kind, details]);
      if (seen.has(key)) return;
      seen.add(key);
      notes.push({ kind, place, details });
    },
  };
}

/** Writes what was found as the Markdown of a content folder. A question is plain: emphasis and links say nothing in a heading. */
export function draftOf(raw: RawDraft): FaqDraft {
  const { notes, note } = notesOf(raw.place);
  const lost = (loss: 'emphasis' | 'link' | 'ruby'): void => (loss === 'link' ? undefined : note(loss));
  const question = canonicalInlines(plain(raw.question), lost, { breaks: false });
  const answer = canonicalBlocks(raw.answer, lost);
  return {
    ...raw,
    question: inlineMarkdownOf(question),
    answer: markdownOf(answer),
    wording: inlineText(question),
    notes: [...raw.notes, ...notes],
  };
}

function plain(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return [node];
    switch (node.t) {
      case 'em':
      case 'strong':
      case 'link':
        return plain(node.c);
      case 'br':
      case 'ruby':
        return [node];
      default:
        return node satisfies never;
    }
  });
}

/** The beginning of a question, to say where something is. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

/** Whether there is something to read. */
export const hasText = (blocks: readonly Block[]): boolean => blockText(blocks).trim() !== '';
