import { isMyNumber, passesLuhn } from './check-digits.js';
import type { Candidate, Rule } from './rule.js';

/** No digit goes on before or behind. */
const BEGIN = '(?<!\\d[- .]?)';
const END = '(?![- .]?\\d)';
const number = (form: string): RegExp => new RegExp(BEGIN + form + END, 'g');

/** What is counted is no number of a person. */
const AMOUNT = /^ ?(?:円|万|億|人|名(?![義前])|件|%|ドル|号)/;
/** Numbers that are public, or that nobody knows. */
const OTHER = /(?:法人番号|労働保険番号|求人|job number|整理番号|受付番号|コード|code|ISBN|第)[^\d。]{0,6}$/i;
const isOther = ({ before, after }: Candidate): boolean =>
  AMOUNT.test(after) || /[¥$]$/.test(before) || OTHER.test(before);

const MY_NUMBER = /(?:マイナンバー|個人番号|my ?number)\D{0,6}$/i;
/** Twelve digits that are a day and a time: a check digit can be right by chance. */
const TIME = /^20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[0-2]\d[0-5]\d$/;
const INSURANCE = /(?:雇用保険|被保険者|insurance (?:number|no))\D{0,16}$/i;
/** The first two digits are those of a prefecture. */
const PREFECTURE = /^(?:0[1-9]|[1-3]\d|4[0-7])/;
/** The first digits of cards by Visa, Mastercard, American Express, Diners, JCB and Discover. Source: ISO/IEC 7812. */
const ISSUER = /^(?:4|5[1-5]|2[2-7]|30[0-5]|3[4-8]|6[045])/;

/** Numbers of persons that are known by their form. In the order in which they are looked for. */
export const NUMBER_RULES: readonly Rule[] = [
  {
    kind: 'card',
    pattern: number('\\d{4}[- .]?(?:\\d{4}[- .]?\\d{4}[- .]?\\d{4}|\\d{6}[- .]?\\d{4,5})'),
    judge: (candidate) => {
      if (isOther(candidate) || !ISSUER.test(candidate.digits)) return null;
      const named = /カード\D{0,6}$|card\D{0,12}$/i.test(candidate.before);
      return passesLuhn(candidate.digits) ? 'certain' : named ? 'doubtful' : null;
    },
  },
  {
    kind: 'my-number',
    pattern: number('\\d{4}[- ]?\\d{4}[- ]?\\d{4}'),
    judge: (candidate) => {
      const named = MY_NUMBER.test(candidate.before);
      if (!named && isOther(candidate)) return null;
      if (!isMyNumber(candidate.digits)) return named ? 'doubtful' : null;
      return !named && TIME.test(candidate.match) ? 'doubtful' : 'certain';
    },
  },
  {
    kind: 'employment-insurance',
    pattern: number('\\d{4}[- ]\\d{6}[- ]\\d'),
    judge: (candidate) => {
      if (isOther(candidate)) return null;
      // An establishment's number has the same form.
      const { before } = candidate;
      return INSURANCE.test(before) && !/事業所[^\d。]{0,8}$/.test(before) ? 'certain' : 'doubtful';
    },
  },
  {
    kind: 'employment-insurance',
    pattern: number('\\d{11}'),
    judge: (candidate) => {
      if (isOther(candidate) || /^0[5-9]0|^0800/.test(candidate.digits)) return null;
      if (INSURANCE.test(candidate.before)) return 'certain';
      return PREFECTURE.test(candidate.digits) ? 'doubtful' : null;
    },
  },
  {
    kind: 'bank-account',
    // Of the post's bank: its sign and its number, in one or apart.
    pattern: number('\\d{5}-\\d{6,8}'),
    judge: ({ before }) => (/(?:ゆうちょ|記号)[^\d。]{0,10}$/.test(before) ? 'certain' : null),
  },
  {
    kind: 'bank-account',
    pattern: number('(?<=記号\\D{0,3})\\d{5}\\D{1,4}番号\\D{0,3}\\d{1,8}'),
    judge: () => 'certain',
  },
  {
    // A job's number and a job seeker's have one form; what it is called tells little.
    kind: 'registration-number',
    pattern: number('\\d{5}-\\d{7,8}'),
    judge: ({ after }) => (AMOUNT.test(after) ? null : 'hint'),
  },
  {
    kind: 'bank-account',
    pattern: number('\\d{6,8}'),
    judge: ({ before, after, digits }) => {
      if (AMOUNT.test(after)) return null;
      if (/(?:口座番号|口座の番号|こうざばんごう|account (?:number|no))\D{0,16}$/i.test(before)) return 'certain';
      if (digits.length !== 7) return null;
      if (/(?:普通|当座|貯蓄|口座|預金)[^\d。]{0,6}$/.test(before)) return 'certain';
      return /(?:通帳|振込先?|account)[^\d。]{0,8}$/i.test(before) ? 'doubtful' : null;
    },
  },
];
