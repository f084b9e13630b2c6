/** How a file's characters are written. `cp932` is what Excel on a Japanese Windows writes as plain "CSV". */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'cp932' | 'utf-16le' | 'utf-16be';

/** A file's text, without a byte order mark; line ends as they are. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What no text file holds: a file with these is something else (a workbook under the name of a CSV, UTF-16 without a mark). */
const BINARY = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/** Decodes a file without losing a character. `null` where it is in none of the encodings, or damaged. */
export function decode(bytes: Uint8Array): Decoded | null {
  const decoded = decodeAny(bytes);
  return decoded && !BINARY.test(decoded.text) ? decoded : null;
}

function decodeAny(bytes: Uint8Array): Decoded | null {
  const as = (label: string, encoding: Encoding): Decoded | null => {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
    } catch {
      return null;
    }
  };
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return as('utf-16le', 'utf-16le');
  if (first === 0xfe && second === 0xff) return as('utf-16be', 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return as('utf-8', 'utf-8-bom');
  const utf8 = as('utf-8', 'utf-8');
  // Most of UTF-8 is also some CP932: a UTF-8 file with one broken character would come out as nonsense.
  return utf8 ?? (isMostlyUtf8(bytes) ? null : as('shift_jis', 'cp932'));
}

/** Whether a file that is not UTF-8 was meant to be: more of its characters can be read than cannot. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
  return whole > broken;
}
