const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SPACE = /[\u3000\u00a0\t]/g;
/** What people type for a hyphen between digits; among them the mark of a long vowel, which is a letter elsewhere. */
const HYPHEN = /(?<=\d)[\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff70\u30fc](?=\d)/g;
/** Digits in circles, and digits in kanji one after the other as numbers are read out: 〇九〇. */
const CIRCLED = /[\u24ea\u2460-\u2468]/g;
const KANJI_RUN = /[〇零一二三四五六七八九]{3,}/g;
const KANJI_DIGITS = '〇一二三四五六七八九';
const ADDRESS = /https?:\/\/[!-~]+/g;

/**
 * The text with digits, letters and signs in half width, any hyphen between digits as `-`, and web addresses blanked
 * out. As long as the text itself, so that a place in it is the same place in the text.
 */
export function sameLength(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SPACE, ' ')
    .replace(CIRCLED, (sign) => String(sign === '\u24ea' ? 0 : sign.charCodeAt(0) - 0x245f))
    .replace(KANJI_RUN, (run) => [...run].map((sign) => Math.max(0, KANJI_DIGITS.indexOf(sign))).join(''))
    .replace(HYPHEN, '-')
    .replace(ADDRESS, (address) => '\n'.repeat(address.length));
}
