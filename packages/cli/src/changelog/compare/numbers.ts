// Numbers with what makes them amounts, periods or bounds: 14日以内, 令和8年10月1日, 50万円, 20歳未満, within 14 days.

const DIGITS = String.raw`\d+(?:[,.:/-]\d+)*`;
const KANJI = '[〇一二三四五六七八九十百千]+';
const UNITS = '円|割|歳|[かカヵヶケ箇]月|週間|日間?|月|年度?|時間|回|人|名|件|倍|通|枚';
const BOUND = '(?:以内|以上|以下|未満|以降|以前|超|前|後|まで|目|ごと|ずつ)';
const BEFORE = String.raw`(?:令和|平成|昭和|午前|午後|約|満|翌|第|[¥$]\s?|JPY |USD )?`;
/** 3万5千円, 三分の二. */
const AMOUNT = `(?:${DIGITS}\\s?[万億兆千百]?)+(?:分の${DIGITS}|\\s?(?:${UNITS}|%|パーセント|才|週|時半?|分間?|秒|点|部|つ|号|条|項|階))?`;
const JAPANESE = `(?:${BEFORE}${AMOUNT})+${BOUND}?|${KANJI}(?:分の${KANJI}|(?:${UNITS})${BOUND}?)`;
/** No digits, but as much of a deadline. */
const DAYS = '(?:当|翌|毎|前)(?:日|週|月|年度?)(?:末|初)?|月末|年末|年度末|末日|半(?:日|月|年)';

const COUNT =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half)';
const ENGLISH_UNITS =
  'yen|dollars?|percent|per cent|minutes?|hours?|days?|weeks?|months?|years?|times?|people|thirds?|quarters?';
const ENGLISH_BOUND = '(?:within|at least|at most|up to|under|over|more than|less than|before|after|by)';
const MEASURE = `[- ](?:calendar |business |working |full )?(?:${ENGLISH_UNITS})\\b`;
const ENGLISH = `\\b(?:${ENGLISH_BOUND} )?(?:${DIGITS}|${COUNT})${MEASURE}|\\b${ENGLISH_BOUND} ${DIGITS}`;

const NUMBER = new RegExp(`${ENGLISH}|${JAPANESE}|${DAYS}`, 'gi');

/** The numbers of a text in their order, with their units and bounds. Width and kinds of digits make no difference. */
export function numbersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(NUMBER)].map(([number]) => number.trim());
}
