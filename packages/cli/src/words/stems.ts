/** The endings a verb of each row takes in writing (godan verbs; what follows differs, the first kana is among these). */
const ENDINGS: Readonly<Record<string, string>> = {
  う: 'わいうえおっ',
  く: 'かきくけこい',
  ぐ: 'がぎぐげごい',
  す: 'さしすせそ',
  つ: 'たちつてとっ',
  ぬ: 'なにぬねのん',
  ぶ: 'ばびぶべぼん',
  む: 'まみむめもん',
  る: 'らりるれろっ',
};

/**
 * A word as it can be found in running text: what changes at the end of a verb is taken off (辞める: 辞め), or, where only
 * one character would be left, every form is listed (払う: 払わ, 払い, …). Other words stay as they are.
 */
export function stemsOf(word: string): readonly string[] {
  const endings = ENDINGS[word.at(-1) ?? ''];
  if (!endings || !/\p{Script=Han}/u.test(word)) return [word];
  const stem = word.slice(0, -1);
  return stem.length > 1 ? [stem] : [...endings].map((ending) => stem + ending);
}
