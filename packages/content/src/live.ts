import type { Localized } from './language.js';

/** A dated message of the publisher. */
export interface Notice {
  readonly id: string;
  /** Shown from this time (ms since the epoch) … */
  readonly from: number;
  /** … until this one. */
  readonly until: number;
  readonly level: 'info' | 'outage';
  readonly text: Localized<string>;
}

/**
 * What must reach visitors at once, fetched fresh whenever the panel opens: entries taken back, and notices.
 * `serial` is the content's newest; a larger one than the manifest's means that the manifest in hand is old.
 */
export interface Live {
  readonly serial: number;
  readonly recalled: readonly string[];
  readonly notices: readonly Notice[];
}
