// What the ministry's plan keeps from automation: amounts, deadlines, eligibility. Texts are compared after NFKC.

// Of bounded length, so that a text of nothing but digits is read in one go too.
const NUMBER = String.raw`(?:\d[\d,.]{0,15}|[〇一二三四五六七八九十百千]{1,9})`;
/** At most two digits: 2026年 is a date and no period; 令和8年 neither. */
const YEARS = String.raw`(?<![\d〇一二三四五六七八九十和成])(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const BOUND = '(?:以内|以上|以下|未満|超)';

const JAPANESE_AMOUNTS = [
  String.raw`[¥$]\s?\d[\d,.]*`,
  `${NUMBER}[万億]?\\d*[千百]?円`,
  `${NUMBER}\\s?(?:%|パーセント)`,
  `${NUMBER}割(?!合|り当|り振|当)`,
  `${NUMBER}分の${NUMBER}`,
  `${NUMBER}(?:歳|才(?!能))`,
  `${NUMBER}\\s?[かカヵヶケ箇]月`,
  `${NUMBER}週間`,
  // 10月1日以降 is a date from which a rule holds, 10日以降 a period.
  `(?<!月)(?<!\\d)${NUMBER}(?:営業|開庁)?日(?:間|以内|以上|以下|未満|以降|前|後|まで|目|分|を過ぎ|経過|が経|あたり|につき)`,
  `${YEARS}年(?:間|以内|以上|以下|未満|以降|前|後|まで|分|を過ぎ|経過|が経)`,
  `${NUMBER}(?:時間|回|人|名)${BOUND}`,
  `${NUMBER}月(?:${NUMBER}日|末日?)?(?:まで|必着|締め?切|〆切|を過ぎ)`,
  `(?:毎月|翌月|翌年)の?${NUMBER}日`,
];

const COUNT = String.raw`(?:\d[\d,.]{0,15}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|sixty|ninety)`;
const ENGLISH_AMOUNTS = [
  String.raw`\b(?:JPY|USD)\s?\d[\d,.]*`,
  `\\b${COUNT}\\s?(?:yen|dollars?)\\b`,
  `\\b${COUNT}\\s?(?:percent|per cent)\\b`,
  `\\b${COUNT}[- ](?:calendar |business |working |full )?(?:days?|weeks?|months?|years?)\\b`,
  String.raw`\bone[- ](?:week|month|year)\b`,
  `\\b(?:within|at least|at most|up to|under|over|more than) (?:${COUNT}|one) (?:hours?|times?|people|employees)\\b`,
  `\\baged? (?:over |under )?${COUNT}\\b`,
  `\\b${COUNT} hours (?:a|per) week\\b`,
  String.raw`\b\d{1,2}(?:st|nd|rd|th) of (?:the|each|every) month\b`,
  String.raw`\bby (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
  String.raw`\b(?:one|two|three)[- ](?:thirds?|quarters?|fifths?)\b`,
];

const JAPANESE_WORDS = [
  '期限|期日|締め?切り?|〆切|しめきり',
  '支給額|受給額|給付額|金額|給付率|上限額',
  '受給資格(?!者証|通知)|資格要件|要件|年齢制限',
  '対象(?:者|外|となる|になる|の方|の人|です|は|に含)',
  // Conditions of a job, and of a search for one, are another thing.
  '(?:受給|支給|給付|受講|加入|利用|対象|申請)の?条件|条件(?:を満た|に(?:当て?は|あては|該当)|があり|が必要|を全て|をすべて)',
  '(?:数|半)(?:日|週間|[かカヵヶケ箇]月|年)(?:間|以内|以上|前|後)?',
];
const ENGLISH_WORDS = [
  String.raw`\b(?:deadlines?|due dates?|eligib\w+|entitle\w+|qualif(?:y|ies|ied) for|requirements?|age limits?)\b`,
];

const any = (patterns: readonly string[], flags: string): RegExp => new RegExp(patterns.join('|'), flags);
const AMOUNTS = any([...JAPANESE_AMOUNTS, ...ENGLISH_AMOUNTS], 'gi');
const WORDS = any([...JAPANESE_WORDS, ...ENGLISH_WORDS], 'gi');

/** Amounts, periods, dates by which something is due, ages and shares in a text, each once. */
export const amountsIn = (text: string): string[] => found(text, AMOUNTS);

/** Words that go with them: they may be harmless. */
export const sensitiveWordsIn = (text: string): string[] => found(text, WORDS);

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.normalize('NFKC').matchAll(pattern)].map(([match]) => match))];
}
