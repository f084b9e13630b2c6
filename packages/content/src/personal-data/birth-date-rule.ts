import type { Rule } from './rule.js';

const ERA = '(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR])';
const YEAR = `(?:(?:19|20)\\d{2}|${ERA}[ .]?(?:\\d{1,2}|元))`;
const KANJI = '[一二三四五六七八九十元]{1,3}';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE = [
  `${YEAR} ?[年./-] ?\\d{1,2} ?[月./-] ?\\d{1,2} ?日?`,
  `${ERA}${KANJI}年${KANJI}月${KANJI}日`,
  '(?:19|20)\\d{6}(?!\\d)',
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  `\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}`,
].join('|');

const NAMED =
  /(?:生年月日|せいねんがっぴ|誕生日|たんじょうび|バースデー|生まれた日|date of birth|d\.?o\.?b|birth(?:day|date)?|born)[^\d。]{0,6}$/i;
const BORN = /^ ?(?:生まれ|うまれ|生(?![活命産徒年後存]))/;
/** Somebody came into the world on that day: with words about whom or where in between. */
const CAME_INTO_THE_WORLD = /^ ?に ?([^。\d]{0,10})(?:生まれ|うまれ|産まれ|出産)/;
const CHILD = /子|娘|息子|赤|孫|産/;
const BESIDE = /^ ?[、,(]? ?(?:男|女|\d{2}[歳才])/;

/** Days on which somebody was born. A day is not enough: something beside it has to say so. */
export const BIRTH_DATE_RULES: readonly Rule[] = [
  {
    kind: 'birth-date',
    pattern: new RegExp(`(?<!\\d)(?:${DATE})`, 'gi'),
    judge: ({ match, before, after }) => {
      const [, month, day] = /\D(\d{1,2})\D+(\d{1,2})\D*$/.exec(match) ?? [];
      const real = month === undefined || (Number(month) <= 12 && Number(day) <= 31 && Number(month) * Number(day) > 0);
      const came = CAME_INTO_THE_WORLD.exec(after);
      if (NAMED.test(before) || BORN.test(after)) return real ? 'certain' : 'doubtful';
      if (came) return CHILD.test(before + (came[1] ?? '')) ? 'doubtful' : 'certain';
      return BESIDE.test(after) ? 'doubtful' : null;
    },
  },
  {
    // Without the year.
    kind: 'birth-date',
    pattern: /(?<![\d年./-])\d{1,2}(?:月 ?\d{1,2}日|\/\d{1,2})(?![\d/])/g,
    judge: ({ before, after }) => (NAMED.test(before) || BORN.test(after) ? 'doubtful' : null),
  },
];
