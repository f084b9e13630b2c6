/** Everything that is typed or shown as a hyphen where an ASCII one is meant; in a Japanese keyboard's case also ー. */
const HYPHENS = /[\u2010-\u2015\u2212\u30fc\ufe63\uff0d\uff70\u02d7]/g;

/** Full-width letters, digits, signs and spaces as half-width ones; everything else as it is. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
}

/** A cell for machines (id, date, number), read as it is meant: width, kinds of hyphens, spaces around it. */
export function foldCode(text: string): string {
  return foldWidth(text.replace(HYPHENS, '-')).trim();
}

/** A column's name: neither width, case nor spaces tell two columns apart. */
export function foldName(name: string): string {
  return foldCode(name).replace(/\s+/g, '').toLowerCase();
}

/** A list's separators: `｜` and a line break in the cell stand for `|`. */
export function foldSeparators(text: string): string {
  return text
    .split(/[｜\n]/)
    .map((item) => item.trim())
    .join('|')
    .replace(/\|{2,}/g, '|');
}

/** A list of ids, hours and the like. */
export const foldCodes = (text: string): string => foldCode(foldSeparators(text));

/** `label=https://…`, several separated by `|`: the address is for machines, the label is not. */
export function foldLinks(text: string): string {
  return foldSeparators(text).split('|').map(foldLink).join('|');
}

function foldLink(item: string): string {
  const at = item.search(/[hｈHＨ][tｔTＴ]{2}[pｐPＰ][sｓSＳ]?[:：]/);
  if (at < 0) return item;
  const before = item.slice(0, at).trimEnd();
  const label = /[=＝]$/.test(before) ? before.slice(0, -1) : before;
  return `${label && `${label}=`}${foldWidth(item.slice(at)).trim()}`;
}

const DAYS = '日月火水木金土';
const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `月～金　8:30～17:15` as `Mon-Fri 08:30-17:15`. */
export function foldHours(text: string): string {
  return foldCodes(text)
    .replace(/[〜~]/g, '-')
    .replace(/([日月火水木金土])(?:曜日?)?/g, (_, day: string) => NAMES[DAYS.indexOf(day)] ?? '')
    .replace(/\b(?:sun|mon|tue|wed|thu|fri|sat)\b/gi, (day) => day.charAt(0).toUpperCase() + day.slice(1).toLowerCase())
    .replace(/\b(\d{1,2})[:時](\d\d)分?/g, (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`)
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([-,|、・]) ?/g, (_, sign: string) => (sign === '、' || sign === '・' ? ',' : sign))
    .replace(/([a-z])(?=\d)/g, '$1 ')
    .replace(/ {2,}/g, ' ');
}

/** `祝日｜12月29日～1月3日` as `holidays|12-29..01-03`. */
export function foldClosed(text: string): string {
  return foldCodes(text)
    .replace(/(^|\|)(?:国民の)?祝日(?=\||$)/g, '$1holidays')
    .replace(
      /(\d{1,2})[-/月](\d{1,2})日?/g,
      (_, month: string, day: string) => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    .replace(/ {2,}/g, ' ')
    .replace(/(\d) ?(?:[〜~]|\.{2,9}|…) ?(?=\d)/g, '$1..');
}

/** `〒102ー0072` and `1020072` as `102-0072`. */
export function foldPostcode(text: string): string {
  return foldCode(text)
    .replace(/^〒 */, '')
    .replace(/^(\d{3}) *-? *(\d{4})$/, '$1-$2');
}
