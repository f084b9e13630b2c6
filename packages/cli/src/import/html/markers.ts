// How pages mark questions and answers: Q1, Ｑ．, 問, 【質問】, A:, 回答 … Read after NFKC, so Ｑ is Q and （ is (.

const NUMBER = String.raw`\s*\d*(?:[-‐－.]\d+)*`;
const QUESTION = '(?:Q|質問|ご質問|問い?|Question)';
const ANSWER = '(?:A|回答|お答え|答え?|Answer)';

const alone = (word: string): RegExp =>
  new RegExp(`^[【\\[〔(<]?\\s*${word}${NUMBER}\\s*[】\\]〕)>]?\\s*[.:、。・-]?$`, 'i');
/** In brackets; with a stop behind it; with a space behind it. */
const leading = (word: string): string[] => [
  `^[【\\[〔(<]\\s*${word}${NUMBER}\\s*[】\\]〕)>]\\s*[.:、。]?\\s*`,
  `^${word}${NUMBER}\\s*[.:、。)]\\s*`,
  `^${word}${NUMBER}\\s+(?=[^\\x00-\\x7f])`,
];

const ALONE = { question: alone(QUESTION), answer: alone(ANSWER) };
const LEADING = {
  // `Q1住民票は…`, `問1住民票は…`: no sentence begins so. `A4の用紙…` is one.
  question: new RegExp(
    [...leading(QUESTION), `^${QUESTION}\\s*\\d+(?:[-‐－.]\\d+)*(?=[^\\x00-\\x7f])`, '^Q(?=[^\\x00-\\x7f])'].join('|'),
    'i',
  ),
  answer: new RegExp(leading(ANSWER).join('|'), 'i'),
};

export type MarkerKind = keyof typeof ALONE;

/** Whether a text is nothing but a marker. */
export function isMarker(text: string, kind?: MarkerKind): boolean {
  const folded = text.normalize('NFKC').trim();
  if (!folded) return false;
  return (kind ? [kind] : (['question', 'answer'] as const)).some((each) => ALONE[each].test(folded));
}

/** How many characters of a text are its marker; 0 where it has none. */
export function markerLength(text: string, kind: MarkerKind): number {
  // Character by character, so that a length in the folded text is one in the text itself.
  const folded = [...text].map((character) => {
    const one = character.normalize('NFKC');
    return one.length === character.length ? one : character;
  });
  const line = folded.join('');
  const start = /^\s*/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(start);
  const found = LEADING[kind].exec(rest);
  return found?.[0] ? start + found[0].length : 0;
}

/** Takes the marker off the beginning of an element's text, be it in an element of its own or not. Changes the element. */
export function stripMarker(root: Element, kind: MarkerKind): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!text.trim()) continue;
    if (isMarker(text, kind)) {
      node.nodeValue = '';
      return;
    }
    node.nodeValue = text.slice(markerLength(text, kind));
    return;
  }
}

/** Whether a text asks something. */
export function isQuestion(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  return (
    markerLength(line, 'question') > 0 ||
    /[?？][)）」]?$|か[。．.]?$|とは[。．.]?$|教えて(?:ください|下さい)?[。．.]?$/.test(line)
  );
}
