/** A key-value store of structured-cloneable values. Each call may reject; the runner puts time limits on them. */
export interface Store {
  /** Whether values outlive the page. */
  readonly persistent: boolean;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Erases everything that this product ever kept here, of every version. */
  clear(): Promise<void>;
}

/** Runs one critical section at a time, over all tabs of the origin. */
export interface Lock {
  run<T>(name: string, task: () => Promise<T>): Promise<T>;
}

/**
 * Word between the pages of one browser that share a store. Without it a page takes in what another has kept before it keeps
 * something itself, and when it comes into sight again.
 */
export interface Tabs {
  /**
   * Calls `listener` back when another page has told that it has kept or erased something, until `signal` is aborted. What it was
   * is in the store.
   * @returns how to tell the others.
   */
  (listener: () => void, signal: AbortSignal): () => void;
}

/** The life of the page. */
export interface Lifecycle {
  /**
   * Calls back on `hidden` (the page may be gone after this: save now) and `resumed` (back from the background or
   * the back/forward cache: look again at what other tabs decided).
   * @returns a function that ends the subscription.
   */
  subscribe(listener: (state: 'hidden' | 'resumed') => void): () => void;
}
