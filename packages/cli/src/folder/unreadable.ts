/** A lost character, and the private use area, where 外字 of one machine land. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/;

/** What a lossy saving left in a text, or a character that only one machine has; `null` where all can be read. */
export function unreadableCode(text: string): 'lost-character' | 'gaiji' | null {
  const [found] = UNREADABLE.exec(text) ?? [];
  return found ? (found === '\ufffd' ? 'lost-character' : 'gaiji') : null;
}

/** A `?` where no question ends: Excel writes it into a CP932 file for what that cannot hold. */
export function maybeLost(text: string): boolean {
  return /[^\x00-\x7f\p{Script=Hiragana}]\?(?=[^\x00-\x7f])/u.test(text);
}
