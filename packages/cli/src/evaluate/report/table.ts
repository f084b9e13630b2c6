/** Rows as lines of a terminal: columns are as wide as their widest cell, and numbers stand under each other. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - width(cell));
        return at ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Columns of a terminal that a text takes: characters of East Asian scripts take two. */
export function width(text: string): number {
  let sum = 0;
  for (const character of text)
    sum +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return sum;
}
