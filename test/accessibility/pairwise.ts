/** Values that a thing can have, by the thing's name. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

/** A value for each parameter. */
export type Row<P extends Parameters> = { readonly [K in keyof P]: P[K][number] };

/** A row that is not complete yet. */
export type Part<P extends Parameters> = { readonly [K in keyof P]?: P[K][number] };

/**
 * Few rows in which every value of each parameter meets every value of each other one. The rows are the same each time, and
 * values that could be any take turns.
 * @param allowed says of two or more values whether they can be together. Default: any can.
 * @throws where values that can be together two by two cannot become a row.
 */
export function pairwise<const P extends Parameters>(
  parameters: P,
  allowed: (part: Part<P>) => boolean = () => true,
): readonly Row<P>[] {
  const names = Object.keys(parameters) as (keyof P & string)[];
  const open = new Map<string, Part<P>>();
  for (const [first, second] of pairsOf(names)) {
    for (const one of parameters[first] ?? []) {
      for (const other of parameters[second] ?? []) {
        const pair = { [first]: one, [second]: other } as Part<P>;
        if (allowed(pair)) open.set(keyOf(pair), pair);
      }
    }
  }

  const uses = new Map<string, number>();
  const rows: Row<P>[] = [];
  for (const [, start] of open) {
    const row = complete(start);
    for (const [first, second] of pairsOf(names)) {
      const key = keyOf({ [first]: row[first], [second]: row[second] });
      open.delete(key);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    rows.push(row);
  }
  return rows;

  /** Takes for each parameter the value that meets the most that it has not met, of these the one that met them least. */
  function complete(start: Part<P>): Row<P> {
    let part = start;
    for (const name of names) {
      if (part[name] !== undefined) continue;
      let best: { readonly part: Part<P>; readonly gain: number; readonly use: number } | undefined;
      for (const value of parameters[name] ?? []) {
        const next = { ...part, [name]: value } as Part<P>;
        if (!allowed(next)) continue;
        const pairs = names
          .filter((other) => other !== name && part[other] !== undefined)
          .map((other) => keyOf({ [name]: value, [other]: part[other] }));
        const gain = pairs.filter((pair) => open.has(pair)).length;
        const use = pairs.reduce((sum, pair) => sum + (uses.get(pair) ?? 0), 0);
        if (!best || gain > best.gain || (gain === best.gain && use < best.use)) best = { part: next, gain, use };
      }
      if (!best) throw new Error(`nothing for ${name} goes with ${JSON.stringify(part)}`);
      part = best.part;
    }
    return Object.fromEntries(names.map((name) => [name, part[name]])) as Row<P>;
  }

  function keyOf(pair: Readonly<Record<string, string | undefined>>): string {
    return names.map((name) => pair[name] ?? '').join('\n');
  }
}

/** Every two of them, in order. */
export function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((first, index) => all.slice(index + 1).map((second) => [first, second] as const));
}

/** Every row that there is. */
export function product<const P extends Parameters>(
  parameters: P,
  allowed: (part: Part<P>) => boolean = () => true,
): readonly Row<P>[] {
  let parts: readonly Part<P>[] = [{}];
  for (const [name, values] of Object.entries(parameters)) {
    parts = parts.flatMap((part) => values.map((value) => ({ ...part, [name]: value }) as Part<P>)).filter(allowed);
  }
  return parts as readonly Row<P>[];
}
