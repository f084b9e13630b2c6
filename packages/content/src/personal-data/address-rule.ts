import { isEmployers, isExample, isOffices } from './context.js';
import type { Rule } from './rule.js';

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
/** 北1条西2丁目 in Hokkaido. */
const GRID = '(?:[東西南北]\\d{1,2}条)(?:[東西南北]\\d{1,2}丁目)?';
/** Everybody knows it. */
const BUILDING = /^ ?の?(?:駅|[^。\d]{0,6}(?:ビル|タワー|モール|プラザ|会館)(?:の求人|で働))/;

/** Where somebody lives. */
export const ADDRESS_RULE: Rule = {
  kind: 'address',
  pattern: new RegExp(
    `(?:${POSTCODE}[ 、,]{0,2}(?:(?:${PLACE}| ){1,30}?(?:${GRID})?|[A-Za-z][A-Za-z, .-]{1,60}?)|${TOWN}(?:(?:${NOT_PARTICLE}){1,16}?|(?:${NOT_PARTICLE}){0,8}?${GRID})) ?(?:${HOUSE})`,
    'g',
  ),
  judge: (candidate) => {
    const { match, after } = candidate;
    if (isOffices(candidate) || /労働局|ハローワーク|庁舎|職業安定所/.test(match) || isExample(candidate)) return null;
    if (BUILDING.test(after)) return null;
    // A street without a postcode is as often that of a workplace.
    return /^〒? ?\d{3}-?\d{4}/.test(match) && !isEmployers(candidate) ? 'certain' : 'doubtful';
  },
};
