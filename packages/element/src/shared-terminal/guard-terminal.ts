import type { Session } from '@madoguchi/client';
import { pageLanguage } from '@madoguchi/content';
import { idleness, limitsOf } from './idleness.js';
import { loadStrings } from './strings.js';
import { warningDialog } from './warning-dialog.js';

/** What tells that somebody is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'focusin', 'input'] as const;

/** Time, as the browser has it. */
export interface Clock {
  readonly now: () => number;
  /** Calls `task` after so many milliseconds. @returns what undoes it. */
  readonly after: (ms: number, task: () => void) => () => void;
}

const CLOCK: Clock = {
  now: Date.now,
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** What screen readers take to know of a live region. Milliseconds. */
const NOTE_MS = 100;

/** The guard of each element, which ends with the next one. */
const guards = new WeakMap<HTMLElement, () => void>();

/**
 * Sees to it that nobody finds what the person before them left: where nothing was done for a while it asks, and wipes where nobody
 * answers; and it wipes when the page is left, so that the back button brings nothing back.
 *
 * @param wipe - Throws the running panel away, with all that is in it.
 */
export function guardTerminal(
  host: HTMLElement,
  session: Session,
  wipe: () => void,
  { now, after }: Clock = CLOCK,
): void {
  guards.get(host)?.();
  const root = host.shadowRoot;
  const ended = new AbortController();
  const { signal } = ended;
  let last = now();
  let undo = (): void => undefined;
  let dialog: HTMLDialogElement | null = null;
  let asking = false;

  const end = (): void => {
    undo();
    dialog?.close();
    ended.abort();
  };
  guards.set(host, end);

  const leave = (): void => {
    end();
    wipe();
  };
  const wipeIdle = async (): Promise<void> => {
    const { language } = session.snapshot;
    leave();
    const { wiped } = await loadStrings(language);
    const note = Object.assign(document.createElement('p'), {
      className: 'failed',
      role: 'status',
    });
    note.lang = pageLanguage(language);
    // It stands where faults stand, and is none.
    note.style.setProperty('--_error', 'var(--_fg)');
    root?.append(note);
    // Screen readers say what changes in a live region that they know.
    after(NOTE_MS, () => (note.textContent = wiped));
    // Who comes next opens it anew.
    host.addEventListener('madoguchi-opened', () => note.remove(), { once: true });
  };
  const check = (): void => {
    undo();
    if (signal.aborted) return;
    if (!host.isConnected || !host.hasAttribute('shared-terminal')) return end();
    const limits = limitsOf(host.getAttribute('shared-terminal'));
    const idle = Math.max(0, now() - last);
    const open = session.snapshot.open;
    switch (idleness(idle, limits)) {
      case 'wipe':
        void wipeIdle();
        return;
      case 'warn':
        if (open) void ask();
        undo = after(limits.wipe - idle, check);
        return;
      case 'in-use':
        undo = after(limits.warn - idle, check);
    }
  };
  const goOn = (): void => {
    last = now();
    dialog?.close();
    dialog = null;
    check();
  };
  const ask = async (): Promise<void> => {
    if (dialog || asking || !root) return;
    asking = true;
    const asked = await warningDialog(root, session.snapshot.language, (answer) =>
      answer === 'wipe' ? void wipeIdle() : goOn(),
    );
    asking = false;
    // Somebody came back, or it was wiped, while its words were on their way.
    if (signal.aborted || idleness(now() - last, limitsOf(host.getAttribute('shared-terminal'))) !== 'warn') {
      return asked.remove();
    }
    dialog = asked;
    dialog.showModal();
  };
  const sign = (): void => {
    // Who comes to a terminal that asks has to answer: it may be somebody else.
    if (!dialog) last = now();
  };
  for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true, signal });
  // Timers stand still in a frozen tab and in a sleeping machine.
  document.addEventListener('visibilitychange', check, { signal });
  window.addEventListener('pagehide', leave, { signal });
  check();
}
