/** A text as Excel on a Japanese Windows saves it ("CSV"). The table is Node's own decoder, read backwards. */
export function cp932(text: string): Uint8Array {
  const bytes = [...text].flatMap((character): readonly number[] => {
    const code = TABLE.get(character);
    if (!code) throw new Error(`not in CP932: ${character}`);
    return code;
  });
  return Uint8Array.from(bytes);
}

const TABLE = tableOf();

function tableOf(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // No character.
    }
  };
  for (let first = 0; first < 256; first++) {
    add(first);
    for (let second = 0x40; second < 0xfd; second++) if (first > 0x80) add(first, second);
  }
  return table;
}

/** A text as Excel saves it as "Unicode text". */
export function utf16le(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
