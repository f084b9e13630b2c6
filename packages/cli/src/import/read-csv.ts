import { CsvError, delimiterOf, parseCsv } from '../folder/csv.js';
import { foldDate } from '../folder/dates.js';
import { decode } from '../folder/decode.js';
import { columnsOf, namedColumns, type ColumnKind } from './csv-columns.js';
import { beginning, draftOf, hasText, type FaqDraft, type RawDraft } from './faq-draft.js';
import { wholeAddress } from './html/link-of.js';
import { markerLength } from './html/markers.js';
import { openPage, type Page } from './html/open-page.js';
import { textOf } from './html/page-parts.js';
import { plainText } from './nodes/plain-text.js';
import type { Note } from './note.js';
import type { ReadFaq } from './read-faq.js';
import { readPiece } from './read-html.js';

/** Why a CSV file cannot be read as a FAQ. */
export type CsvProblem =
  | { readonly problem: 'encoding' }
  | { readonly problem: 'quotes'; readonly line: number }
  | { readonly problem: 'columns'; readonly header: readonly string[] }
  | { readonly problem: 'unknown-column'; readonly value: string; readonly header: readonly string[] };

export interface ReadCsvOptions {
  /** Value of `--columns`, or `''`. */
  readonly columns: string;
  /** Address of the FAQ, or `''`. */
  readonly source: string;
  /** How a row is named, such as `12行目`. */
  readonly place: (row: number, question: string) => string;
}

/** Whether a cell was written with an editor for web pages: tags, or signs written as entities. */
const HTML = /<[a-z!/?]|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i;

/** Reads a table of questions and answers as somebody exported it. Cells may hold HTML. */
export async function readCsv(bytes: Uint8Array, options: ReadCsvOptions): Promise<ReadFaq | CsvProblem> {
  const decoded = decode(bytes);
  if (!decoded) return { problem: 'encoding' };
  const text = decoded.text.replace(/\r\n?/g, '\n');
  let records;
  try {
    records = parseCsv(text, delimiterOf(text));
  } catch (error) {
    return { problem: 'quotes', line: error instanceof CsvError ? error.line : 0 };
  }
  const first = records.findIndex(({ cells }) => cells.some((cell) => cell.trim()));
  const header = records[first]?.cells ?? [];
  const columns = options.columns ? namedColumns(options.columns, header) : columnsOf(header);
  if ('unknown' in columns) return { problem: 'unknown-column', value: columns.unknown, header };
  if (columns.question === undefined || columns.answer === undefined) return { problem: 'columns', header };

  let page: Page | undefined;
  const drafts: FaqDraft[] = [];
  const notes: Note[] = [];
  for (const [at, { cells }] of records.entries()) {
    if (at <= first || cells.every((cell) => !cell.trim())) continue;
    const cell = (kind: ColumnKind): string => cells[columns[kind] ?? -1]?.trim() ?? '';
    const [question, answer] = [cell('question'), cell('answer')];
    if (HTML.test(question + answer)) page ??= await openPage('');
    const asked = HTML.test(question) && page ? textOf(page.parse(question)) : question;
    const place = options.place(at + 1, beginning(asked));
    const raw =
      page && HTML.test(question + answer)
        ? fromHtml(page, place, options.source, question, answer)
        : fromText(place, question, answer);
    if (!hasText([{ t: 'p', c: raw.question }])) notes.push({ kind: 'no-question', place, details: {} });
    else if (!hasText(raw.answer)) notes.push(...raw.notes, { kind: 'no-answer', place, details: {} });
    else {
      drafts.push(
        draftOf({
          ...raw,
          category: cell('category'),
          number: cell('number'),
          updated: foldDate(cell('updated')),
          url: webAddress(cell('url'), options.source) || options.source,
        }),
      );
    }
  }
  return { drafts, notes, title: '' };
}

type Piece = Pick<RawDraft, 'place' | 'question' | 'answer' | 'notes'>;

function fromText(place: string, question: string, answer: string): Piece {
  const [asked, answered] = [unmarked(question, 'question'), unmarked(answer, 'answer')];
  return { place, question: [asked], answer: plainText(answered), notes: [] };
}

function unmarked(text: string, kind: 'question' | 'answer'): string {
  return text.slice(markerLength(text, kind));
}

function fromHtml(page: Page, place: string, base: string, question: string, answer: string): Piece {
  return readPiece(page, { place, base, question: page.parse(question), answer: page.parse(withBreaks(answer)) });
}

/** In a cell with a few tags in a plain text, a line break is meant as one. */
function withBreaks(html: string): string {
  return /<(?:p|br|div|li|table|dd|h\d)\b/i.test(html) ? html : html.replace(/\n/g, '<br>');
}

function webAddress(value: string, base: string): string {
  const { href, wasHttp } = wholeAddress(value, base);
  return value && !wasHttp && href?.startsWith('https:') ? href : '';
}
