import type { Rule } from './rule.js';

const YEAR = '(?:(?:19|20)\\d{2}|(?:明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR]) ?(?:\\d{1,2}|元))';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE = [
  `${YEAR} ?[年./-] ?\\d{1,2} ?[月./-] ?\\d{1,2}日?`,
  '(?:19|20)\\d{6}(?!\\d)',
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  `\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}`,
].join('|');

const NAMED = /(?:生年月日|誕生日|birth(?:day|date)?|born)(?:\W{0,3}|\W{0,2}(?:は|が|is|on|:)\W{0,2})$/i;
const BORN = /^ ?(?:生まれ|うまれ|生(?![活命産徒年後存]))/;
const CAME_INTO_THE_WORLD = /^に(?:生まれ|うまれ|産まれ|出産)/;

/** A day on which somebody was born. A day is not enough: something beside it has to say so. */
export const BIRTH_DATE_RULE: Rule = {
  kind: 'birth-date',
  pattern: new RegExp(`(?<!\\d)(?:${DATE})`, 'gi'),
  judge: ({ before, after }) => {
    if (NAMED.test(before) || BORN.test(after)) return 'certain';
    return CAME_INTO_THE_WORLD.test(after) ? 'doubtful' : null;
  },
};
