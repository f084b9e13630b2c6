import type { Rule } from './rule.js';

const GAP = '[- .()]{0,2}';
const BEGIN = '(?<![\\d.+]|\\d-)';
const END = '(?!-?\\d)';

/** Numbers that are free of charge or at one price for the whole country: nobody's own. */
const HELPLINE = /^(?:0120|0570|0800|0990|0180|0170)/;

/** Signs of which names of places are made; not those that end the part of a sentence. */
const PLACE = '[一-龠々〆ヵヶァ-ヴーぁ-ん]';
const NOT_PARTICLE = `(?![はがをにで])${PLACE}`;
const FIGURE = '[\\d一二三四五六七八九十]{1,4}';
/** 1-2-3, 1-2, 2丁目8番1号, 50番地の10. Two figures alone may be hours or an amount. */
const HOUSE = [
  `${FIGURE}丁目 ?${FIGURE}(?:番地?|-|の) ?(?:の?${FIGURE})?号?`,
  `${FIGURE}番地?の?${FIGURE}号?`,
  `${FIGURE}番地`,
  '\\d{1,4}-\\d{1,4}-\\d{1,4}(?![-\\d])',
  '\\d{1,4}-\\d{1,4}(?![-\\d時月年日人円件名回歳才:~%])',
].join('|');
const POSTCODE = '〒? ?\\d{3}-?\\d{4}';
const TOWN = `(?:${NOT_PARTICLE}){1,8}[市区町村郡]`;

/** Where a person can be reached. In the order in which they are looked for. */
export const CONTACT_RULES: readonly Rule[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g,
    judge: () => 'certain',
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${BEGIN}(?:\\+81${GAP}\\(?0?\\)?|\\(?0)[5-9]0${GAP}\\d{4}${GAP}\\d{4}${END}`, 'g'),
    judge: ({ digits }) => {
      if (HELPLINE.test(digits)) return null;
      // Numbers of internet telephony are as often an office's.
      return /^(?:81)?0?50/.test(digits) ? 'doubtful' : 'certain';
    },
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${BEGIN}(?:\\+81${GAP}|\\(?0)\\d{1,4}${GAP}\\d{1,4}${GAP}\\d{4}${END}`, 'g'),
    judge: ({ digits }) => {
      const national = digits.replace(/^81/, '0');
      return national.length === 10 && !HELPLINE.test(national) && /^0[1-9]/.test(national) ? 'doubtful' : null;
    },
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?:${POSTCODE} {0,2}(?:${PLACE}{1,24}?)|${TOWN}(?:${NOT_PARTICLE}){1,16}?) ?(?:${HOUSE})`,
      'g',
    ),
    judge: ({ before, after }) =>
      /(?:住所|住まい|自宅|実家|address)[^\d。]{0,4}$/i.test(before) || /^[^。\n]{0,4}住(?:んで|む)/.test(after)
        ? 'certain'
        : 'doubtful',
  },
];
