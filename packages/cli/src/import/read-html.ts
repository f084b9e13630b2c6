import { draftOf, beginning, hasText, notesOf, type FaqDraft } from './faq-draft.js';
import { findPairs } from './html/find-pairs.js';
import { noteLosses } from './html/losses.js';
import { stripMarker } from './html/markers.js';
import { openPage, type Page } from './html/open-page.js';
import { textOf } from './html/page-parts.js';
import { inlinesOf, toBlocks } from './html/to-blocks.js';
import type { Note } from './note.js';
import type { ReadFaq } from './read-faq.js';

/** Reads the questions and answers of an existing FAQ page. @param source - Its `https:` address, or `''`. */
export async function readHtml(bytes: Uint8Array, source: string): Promise<ReadFaq> {
  const page = await openPage(bytes);
  const title = textOf(page.document.querySelector('h1')) || textOf(page.document.querySelector('title'));
  const own = source || canonicalOf(page.document);
  const drafts: FaqDraft[] = [];
  const notes: Note[] = [];
  for (const { question, answer, category } of findPairs(page)) {
    const asked = question.cloneNode(true) as Element;
    // Signs of an accordion, such as ＋, are hidden from those who listen; nobody reads them as words.
    for (const sign of asked.querySelectorAll('[aria-hidden="true"]')) if (sign !== asked) sign.remove();
    stripMarker(asked, 'question');
    const place = beginning(textOf(asked));
    const draft = readPiece(page, { place, base: own, question: asked, answer });
    if (!draft.question.some((node) => typeof node !== 'string' || node.trim())) {
      notes.push({ kind: 'no-question', place, details: {} });
    } else if (!hasText(draft.answer)) {
      notes.push(...draft.notes, { kind: 'no-answer', place, details: {} });
    } else drafts.push(draftOf({ ...draft, category, number: '', updated: '', url: own }));
  }
  return { drafts, notes, title };
}

/** One question and answer, cleaned and as nodes, with notes of what is lost. */
export function readPiece(
  page: Page,
  piece: { readonly place: string; readonly base: string; readonly question: Element; readonly answer: Element },
): Pick<Parameters<typeof draftOf>[0], 'place' | 'question' | 'answer' | 'notes'> {
  const { place, base } = piece;
  const { notes, note } = notesOf(place);
  const context = { base, note };
  noteLosses(piece.question, base, (kind, details) => {
    // A question that is a button or a heading is no form and no heading of an answer.
    if (kind !== 'form' && kind !== 'heading' && kind !== 'style' && kind !== 'link-in-page') note(kind, details);
  });
  noteLosses(piece.answer, base, note);
  const question = cleaned(page, piece.question, 'question');
  const answer = cleaned(page, piece.answer, 'answer');
  return { place, question: inlinesOf(question, context), answer: toBlocks(answer, context), notes };
}

function cleaned(page: Page, root: Element, kind: 'question' | 'answer'): Element {
  const box = page.document.createElement('div');
  box.append(page.clean(root));
  stripMarker(box, kind);
  return box;
}

/** The address that the page itself says it has. */
function canonicalOf(document: Document): string {
  const written = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return written.find((href) => href != null && /^https:\/\//.test(href)) ?? '';
}
