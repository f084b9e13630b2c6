import type { Trapped } from './trap.js';

/**
 * Runs a script as an attack would, and waits until it has run: what attacks before it have set going has then had its turn, and
 * the traps are known to work. @returns what ran beside it.
 */
export async function afterSentinel(): Promise<string[]> {
  const page = window as unknown as Trapped;
  const mine = (what: string): boolean => what.includes('sentinel');
  const holder = document.createElement('div');
  document.body.append(holder);
  holder.innerHTML = `<img src="/sentinel.html?${Math.random()}" onerror="alert('sentinel')">`;
  const end = performance.now() + 20_000;
  // Both of its traces: the trapped function, and the report of the policy.
  while (page.ran.filter(mine).length < 2) {
    if (performance.now() > end) throw new Error(`the sentinel did not run: ${page.ran.join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  holder.remove();
  const others = page.ran.filter((what) => !mine(what));
  page.ran.length = 0;
  return others;
}
