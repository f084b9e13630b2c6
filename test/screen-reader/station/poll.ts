import { setTimeout } from 'node:timers/promises';

/** Waits until `test` is true. @returns whether it was, within `limit` milliseconds. */
export async function poll(test: () => boolean | Promise<boolean>, limit: number, every = 40): Promise<boolean> {
  const end = performance.now() + limit;
  for (;;) {
    if (await test()) return true;
    if (performance.now() > end) return false;
    await setTimeout(every);
  }
}

/** As `poll`, and throws with `what` was waited for where it did not come. */
export async function until(what: string, test: () => boolean | Promise<boolean>, limit: number): Promise<void> {
  if (!(await poll(test, limit))) throw new Error(`waited in vain for ${what} (${limit / 1000} s)`);
}
