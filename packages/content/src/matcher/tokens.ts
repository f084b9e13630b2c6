import type { Lexicon } from './lexicon.js';

/** What a text is compared by, and how often each occurs. A token's first character tells its kind. */
export type Tokens = ReadonlyMap<string, number>;

/**
 * How much each kind of token counts. Found by search on the sample's tuning questions, before its aliases were widened with
 * them, and on a made-up municipal FAQ; what each is worth is in `docs/matcher.md`.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
  /** The whole wording. */
  '=': 4,
  /** A registered term, whatever its form. */
  '#': 0.8,
  /** A group of words that mean the same. */
  '~': 0.7,
  /** One kanji, and two neighbouring ones. */
  k: 1,
  K: 0.7,
  /** Two neighbouring characters of katakana, of hiragana, of different scripts. */
  t: 0.7,
  h: 0.22,
  m: 0.5,
  /** A word in Latin letters or digits. */
  w: 1.2,
  /** Three neighbouring kana of how it sounds. */
  r: 0.5,
};

/** What a question holds whatever it is about: "please tell me how …". */
const STOP_KANJI = /教え|知り|下さい|頂|出来|場合|方法|何|私|今|思/g;
const STOP_WORDS = new Set(
  (
    'a about am an and any are as at be been by can could do does for from get had has have how i if in is it me must my need no not of on ' +
    'or please s should so t tell that the there this to want was we what when where which who why will with would you your'
  ).split(' '),
);
const LATIN_WORD = /[\p{Script=Latin}\p{N}]+/gu;

/** Cuts a folded text into {@link Tokens}. `sound`: by its sound too (wordings and questions, not the longer answers). */
export function tokenize(text: string, lexicon: Lexicon, sound = true): Tokens {
  const tokens = new Map<string, number>();
  const add = (token: string): void => void tokens.set(token, (tokens.get(token) ?? 0) + 1);
  for (const { termId } of lexicon.pick(text)) add('#' + termId);
  for (const { ids } of lexicon.synonyms(text)) for (const id of ids) add('~' + id);
  const rest = text.replace(STOP_KANJI, ' ');
  let before = '';
  let scriptBefore = '';
  for (const character of rest) {
    const script = scriptOf(character);
    if (script === 'K') add('k' + character);
    if (script && scriptBefore) add((script === scriptBefore ? script : 'm') + before + character);
    before = character;
    scriptBefore = script;
  }
  for (const [word] of rest.matchAll(LATIN_WORD)) {
    if (STOP_WORDS.has(word)) continue;
    add('w' + stem(word));
  }
  if (sound) for (const run of lexicon.read(text).split(' ')) triples(run, 'r', add);
  return tokens;
}

/** The kind of a pair of characters of this script, or `''` for what is in no Japanese script. */
function scriptOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // Code points, because this is asked for every character of the content: kana first, then kanji (with 々).
  if (code >= 0x3041 && code <= 0x3096) return 'h';
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return 't';
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005 || (code >= 0x3400 && code <= 0x4dbf) || code >= 0x20000
    ? 'K'
    : '';
}

function triples(text: string, kind: string, add: (token: string) => void): void {
  for (let at = 0; at + 3 <= text.length; at++) add(kind + text.slice(at, at + 3));
}

/**
 * The token of a whole wording: its letters and digits, whatever stands between them. With it a question that is worded
 * as a registered one is the first, whatever else fits.
 */
export function wholeToken(text: string): string {
  return '=' + text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Takes the commonest English endings off (applies, applied, applying: apply); at least three letters stay. */
function stem(word: string): string {
  return word
    .replace(/(..)(?:ies|ied)$/, '$1y')
    .replace(/(..[^s])s$/, '$1')
    .replace(/(...)(?:ing|ed|e)$/, '$1');
}
