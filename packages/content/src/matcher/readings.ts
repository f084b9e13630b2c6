const HIRAGANA = /[ぁ-ゖー]/;

/** A text as it sounds: kana as hiragana, words and kanji by their readings; a space stands for what has none. */
export type Reader = (text: string) => string;

/**
 * Prepares readings once, for many texts. At each place the longest word with a reading wins. With it 「きゅうしょく」,
 * 「求職」 and the slip 「給食」 sound alike. Without any readings nothing sounds.
 * @param readings - Kana of kanji and of words in kanji, from the content's own furigana.
 */
export function createReader(readings: Readonly<Record<string, string>>): Reader {
  const known = new Map(Object.entries(readings));
  // Without readings only kana would sound, and most kana are grammar.
  if (!known.size) return () => '';
  const longest = new Map<string, number>();
  for (const word of known.keys()) {
    const first = word.charAt(0);
    longest.set(first, Math.max(word.length, longest.get(first) ?? 1));
  }
  return (text) => {
    let kana = '';
    for (let at = 0; at < text.length;) {
      let length = longest.get(text.charAt(at)) ?? 1;
      while (length > 1 && !known.has(text.slice(at, at + length))) length--;
      const piece = text.slice(at, at + length);
      kana += known.get(piece) ?? hiragana(piece);
      at += length;
    }
    return kana;
  };
}

function hiragana(character: string): string {
  if (/[ァ-ヶ]/.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0x60);
  return HIRAGANA.test(character) ? character : ' ';
}
