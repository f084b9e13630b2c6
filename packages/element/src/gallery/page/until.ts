/** How long a state may take on a slow machine. Milliseconds. */
const LIMIT_MS = 20_000;

/** Looks once a frame until there is something; rejects with what was waited for. */
export async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
