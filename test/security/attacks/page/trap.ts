// The first script of every page that attacks are drawn in: whatever runs is written down.

/** What ran, in order: a trapped function, or what the policy that only reports would have stopped. */
export interface Trapped extends Window {
  ran: string[];
}

const page = window as unknown as Trapped;
page.ran = [];

export const TRAPS = ['alert', 'prompt', 'confirm', 'print', 'open', 'eval', 'postMessage', 'find'] as const;

/** Traps the functions by which attacks show that they run. */
export function trap(target: Window, onRun: (what: string) => void): void {
  for (const name of TRAPS) {
    (target as unknown as Record<string, unknown>)[name] = (value: unknown) =>
      onRun(`${name} ${String(value).slice(0, 40)}`);
  }
  for (const name of ['write', 'writeln'] as const) target.document[name] = () => onRun(`document.${name}`);
}

trap(window, (what) => page.ran.push(what));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI, disposition }) => {
  page.ran.push(`${disposition} ${violatedDirective} ${blockedURI} ${sample}`);
});
