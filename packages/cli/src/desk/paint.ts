/** Emphasis on a terminal. Meaning never hangs on it alone. */
export interface Paint {
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

/** Paints with the terminal's own sixteen colours, or not at all. */
export function createPaint(colours: boolean): Paint {
  const with_ =
    (on: number, off: number) =>
    (text: string): string =>
      colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { red: with_(31, 39), green: with_(32, 39), yellow: with_(33, 39), bold: with_(1, 22), dim: with_(2, 22) };
}
