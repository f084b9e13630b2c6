import type { Candidate } from './rule.js';

// Whose it is, as far as the words around it tell. Public offices' numbers and addresses are asked about all the time.

const OFFICE =
  /ハローワーク|hello ?work|労働局|職業安定所|安定所|職安|厚生労働省|厚労省|監督署|助成金|年金(?:機構|事務所)|[市区県都道府](?:役所|庁)|役場|合同庁舎|法テラス|コールセンター|相談(?:コーナー|センター|窓口|室|所|ダイヤル)|コーナー|支援センター|サポートセンター|ヘルプデスク|labou?r bureau|ministry/gi;
/** What somebody says of their own. */
const OWN =
  /自宅|実家|うち(?=[のは:]|$)|家の|私|わたし|わたくし|僕|ぼく|俺|父|母|両親|夫|妻|主人|息子|娘|固定電話|携帯|けいたい|スマホ|住まい|住所|住んで|my |home|mobile|cell/gi;
const EMPLOYER =
  /会社|企業|人事|採用|事業所|事業主|店(?!名)|派遣元|応募先|面接(?:先|会場)|勤務先|職場|社の|支社|本社|company|employer|recruit/i;
const EXAMPLE = /(?:例(?!え)|見本|サンプル|記入例|ダミー|(?<![@.\w-])example(?!\.))[^\d。]{0,8}$/i;

/** Who asks for an office near it, or says that they live there, means their own. */
const NEAR = /管轄|近い|近く|最寄り?|もより|住ん|住む|引っ?越|nearest|live/i;

/** Where the last of these ends in a text; -1 where there is none. */
function lastOf(pattern: RegExp, text: string): number {
  let end = -1;
  for (const { index, 0: match } of text.matchAll(pattern)) end = index + match.length;
  return end;
}

/** Whether it is a public office's: of what is named before it the nearest counts; else what follows. */
export function isOffices({ before, after }: Candidate): boolean {
  const [office, own] = [lastOf(OFFICE, before), lastOf(OWN, before)];
  if (office >= 0 || own >= 0) return office > own;
  // Behind it up to the next sentence; who says at once that it is theirs is believed.
  const follows = /^[^。!?\n]*/.exec(after)?.[0] ?? '';
  const first = (pattern: RegExp): number => follows.search(new RegExp(pattern.source, 'i'));
  const at = first(OFFICE);
  const theirs = [first(OWN), first(NEAR)].filter((each) => each >= 0);
  return at >= 0 && theirs.every((each) => at < each);
}

/** Whether somebody says that it is their own. */
export function isOwn({ before, after }: Candidate): boolean {
  return lastOf(OWN, before) >= 0 || /^ ?\(?(?:自宅|実家|日中|夕方|夜間|父|母|の家|が自宅|携帯)/.test(after);
}

/** Whether it is an employer's, as far as that is said. */
export function isEmployers({ before, after }: Candidate): boolean {
  return EMPLOYER.test(before) || EMPLOYER.test(/^[^。!?\n]{0,12}/.exec(after)?.[0] ?? '');
}

/** Whether it is called an example. */
export function isExample({ before }: Candidate): boolean {
  return EXAMPLE.test(before);
}
