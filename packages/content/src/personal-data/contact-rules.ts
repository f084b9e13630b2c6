import { isEmployers, isExample, isOffices, isOwn } from './context.js';
import type { Rule } from './rule.js';

const GAP = '[-_ .()\\n]{0,2}';
/** People read numbers out: 090の1234の5678. */
const SPOKEN_GAP = `(?:${GAP}| ?の ?)`;
const BEGIN = '(?<![\\d.+]|\\d-)';
const END = '(?!-?\\d)';

/** Numbers that are free of charge or at one price for the whole country: nobody's own. */
const HELPLINE = /^\(?(?:0120|0570|0800|0990|0180|0170)/;

/** Where a person is called. In the order in which they are looked for. */
export const CONTACT_RULES: readonly Rule[] = [
  {
    kind: 'email',
    // Some write the sign out, so that machines do not find it.
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64} ?(?:@|アットマーク|あっとまーく|\[at\]|\(at\)|[☆★]) ?\n?[\w-]{1,63}(?: ?(?:\.|\[dot\]|\(dot\)|ドット) ?[\w-]{1,63}){1,6}/gi,
    judge: (candidate) => {
      const { match } = candidate;
      if (/\.(?:go|lg)\.jp$/i.test(match)) return null;
      const role =
        /^(?:info|saiyou?|recruit|jinji|soumu|kyujin|jobs?|hr|contact|support|otoiawase|office|admin|webmaster|no-?reply|mail)\d{0,3} ?@/i;
      return role.test(match) || isEmployers(candidate) || isExample(candidate) ? 'doubtful' : 'certain';
    },
  },
  {
    kind: 'email',
    // Names of hosts in other scripts.
    pattern:
      /(?<![\p{L}\w.+-])(?=[\w.@+-]{0,70}[^\p{ASCII}])[\p{L}\w.+-]{1,30}@[\p{L}\w-]{1,40}\.[\p{L}]{2,20}(?![\p{L}\w])/gu,
    judge: () => 'doubtful',
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${BEGIN}(?:\\+81${GAP}\\(?0?\\)?|\\(?0)[5-9]0${SPOKEN_GAP}\\d{4}${SPOKEN_GAP}\\d{4}${END}`,
      'g',
    ),
    judge: ({ match, after }) => {
      // 0800-123-4567 is free of charge, 080-0123-4567 is somebody's.
      if (HELPLINE.test(match)) return null;
      return /^ ?(?:という番号|から(?:の?電話|の?着信|かか))/.test(after) ? 'doubtful' : 'certain';
    },
  },
  {
    kind: 'phone',
    // Digit by digit.
    pattern: new RegExp(`${BEGIN}0 [5-9] 0(?: {1,2}\\d){8}(?! ?\\d)`, 'g'),
    judge: () => 'certain',
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${BEGIN}(?:\\+81${GAP}|\\(?0)\\d{1,4}${GAP}\\d{1,4}${GAP}\\d{4}${END}`, 'g'),
    judge: (candidate) => {
      const national = candidate.digits.replace(/^81/, '0');
      if (national.length !== 10 || HELPLINE.test(national) || !/^0[1-9]/.test(national)) return null;
      if (isOffices(candidate) || isExample(candidate)) return null;
      if (isOwn(candidate)) return 'certain';
      if (isEmployers(candidate)) return 'doubtful';
      const called = /(?:連絡先?|電話|でんわ|tel|phone|call)[^\d。]{0,8}$/i.test(candidate.before);
      return called ? 'certain' : 'doubtful';
    },
  },
];
