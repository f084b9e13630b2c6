import type { Language } from '@madoguchi/content';
import type { ContentSource } from '../content-source/content-source.js';
import type { Lifecycle, Lock, Store, Tabs } from '../storage/store.js';
import type { Transport } from '../transports/transport.js';
import type { SessionEvent } from './effect.js';
import type { Intent } from './intent.js';
import type { Snapshot } from './snapshot.js';

/** What a session needs from outside. Everything but `content` has a default that works in Node and in a browser. */
export interface SessionOptions {
  readonly content: ContentSource;
  /** Default: the embedded transport (nothing leaves the page). */
  readonly transport?: Transport;
  /** Language to begin with. Default `ja`; one that the content lacks falls back to `ja`. */
  readonly language?: Language;
  /** Default: memory only. The element passes `idbStore()`. */
  readonly store?: Store;
  readonly lock?: Lock;
  readonly lifecycle?: Lifecycle;
  /** Default: `BroadcastChannel` in a page whose store outlives it; else none. */
  readonly tabs?: Tabs;
  /** Time, ms since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /** Default `crypto.randomUUID`, or random bytes where that is missing. */
  readonly createId?: () => string;
  /** Called for each event that the host page may know. */
  readonly onEvent?: (event: SessionEvent) => void;
}

/** A running session. */
export interface Session {
  readonly snapshot: Snapshot;
  /** Calls back after each change, once per tick. @returns a function that ends the subscription. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  dispatch(intent: Intent): void;
  /** Resolves when no effect is in progress: for tests, and for saving before a page goes. */
  settled(): Promise<void>;
  /** Stops all work and listening; what is stored stays. */
  dispose(): void;
}
