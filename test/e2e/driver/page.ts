/** An engine that the walks run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Keys by the names of the DOM; the space bar by its code. */
export type Key =
  | 'Tab'
  | 'Enter'
  | 'Escape'
  | 'Space'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'Home'
  | 'End'
  | 'F2'
  | 'F6'
  | 'j'
  | 'k'
  | 's'
  | '1'
  | '/'
  | '?';

/** Keys that are held down meanwhile. */
export interface Held {
  readonly shift?: boolean;
  readonly control?: boolean;
  readonly alt?: boolean;
}

/** What assistive technology gets of an element. */
export interface Computed {
  readonly role: string;
  readonly name: string;
}

/** A browser's page, as a person uses it: what the three engines have in common. */
export interface Page {
  readonly engine: Engine;
  resize(width: number, height: number): Promise<void>;
  open(url: string): Promise<void>;
  /** Runs a function in the page; arguments and result are JSON. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs a script in the page, for its side effects. */
  inject(script: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  press(key: Key, held?: Held): Promise<void>;
  type(text: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /**
   * Role and name of each element of the element's shadow tree that this selector matches, in order, as the browser's own
   * accessibility tree has them; `null` where the browser does not tell (Firefox).
   */
  computed(selector: string): Promise<readonly Computed[] | null>;
  /** A PNG of what is in view. */
  screenshot(): Promise<Uint8Array>;
  /** Opens another tab of the same browser, with the same storage. */
  tab(): Promise<Page>;
  /** Brings it before the other tabs, so that it has the keyboard. */
  front(): Promise<void>;
  close(): Promise<void>;
}

/** A function and its arguments as one expression. The helper's name is one that the test's compiler puts into functions. */
export function expression(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { const __name = (f) => f; return (${run.toString()})(...${JSON.stringify(args)}); })()`;
}
