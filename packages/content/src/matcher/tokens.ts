import type { Normalized } from './normalize.js';
import type { Picker } from './pick-up.js';

/**
 * What a text is compared by, and how often each occurs. A token's first character tells its kind:
 * `#` a registered term, `=` the whole wording, `2` two neighbouring kanji; anything else is one kanji, a word in katakana
 * or a word in Latin letters. Hiragana is left out: it is mostly grammar, and what matters of it is registered as a term.
 */
export type Tokens = ReadonlyMap<string, number>;

/** Kanji (each run), words in katakana (two characters at least), words in Latin letters and digits. */
const RUNS = /(\p{Script=Han}+)|([ァ-ヺー]{2,})|[\p{Script=Latin}\p{N}]+/gu;

/** What a question holds whatever it is about: "please tell me how …". */
const STOP_KANJI = /教え|知り|下さい|頂|出来|場合|方法|何|私|今|思/g;
const STOP_WORDS = new Set(
  (
    'a about am an and any are as at be been by can could do does for from get had has have how i if in is it me must my need no not of on ' +
    'or please s should so t tell that the there this to want was we what when where which who why will with would you your'
  ).split(' '),
);

/** Cuts a text into {@link Tokens}. */
export function tokenize(normalized: Normalized, picker: Picker): Tokens {
  const tokens = new Map<string, number>();
  const add = (token: string): void => void tokens.set(token, (tokens.get(token) ?? 0) + 1);
  for (const { termId } of picker(normalized)) add('#' + termId);
  for (const [run, kanji, katakana] of normalized.text.replace(STOP_KANJI, ' ').matchAll(RUNS)) {
    if (kanji) {
      let before = '';
      for (const character of kanji) {
        add(character);
        if (before) add('2' + before + character);
        before = character;
      }
    } else if (katakana) {
      add(katakana.replace(/(..)ー$/, '$1'));
    } else if (!STOP_WORDS.has(run)) {
      add(stem(run));
    }
  }
  return tokens;
}

/**
 * The token of a whole wording: its letters and digits, whatever stands between them. With it a question that is worded
 * as a registered one is found even where it is all hiragana.
 */
export function wholeToken({ text }: Normalized): string {
  return '=' + text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Takes the commonest English endings off (applies, applied, applying: apply); at least three letters stay. */
function stem(word: string): string {
  return word
    .replace(/(..)(?:ies|ied)$/, '$1y')
    .replace(/(..[^s])s$/, '$1')
    .replace(/(...)(?:ing|ed|e)$/, '$1');
}
