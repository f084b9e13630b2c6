import type { Mend } from '../../fault.js';
import { decode, type Encoding } from '../../folder/decode.js';
import { mendTable } from './mend-table.js';

/** A file with its mends, still unwritten. */
export interface Mended {
  readonly bytes: Uint8Array;
  /** The texts with LF as line ends, for people to compare. */
  readonly before: string;
  readonly after: string;
  /** Set where the encoding changes. */
  readonly from: Encoding | null;
}

/** @returns `null` where the file cannot be mended without a risk to what else is in it. */
export function mendFile(name: string, bytes: Uint8Array, mends: readonly Mend[]): Mended | null {
  const file = decode(bytes);
  if (!file) return null;
  const table = name.endsWith('.csv');
  const text = table ? mendTable(file.text, mends) : mendText(file.text, mends);
  if (text === null) return null;
  const recoded = !file.encoding.startsWith('utf-8') && mends.some(({ what }) => what === 'encoding');
  // Bytes of another encoding are written in UTF-8 or not at all.
  if (!recoded && !file.encoding.startsWith('utf-8')) return null;
  // With the mark, because without it Excel takes a table for CP932.
  const mark = file.encoding === 'utf-8-bom' || (recoded && table) ? '\ufeff' : '';
  return {
    bytes: new TextEncoder().encode(mark + text),
    before: file.text.replace(/\r\n?/g, '\n'),
    after: text.replace(/\r\n?/g, '\n'),
    from: recoded ? file.encoding : null,
  };
}

function mendText(text: string, mends: readonly Mend[]): string {
  return mends.some(({ what }) => what === 'line-ends') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
