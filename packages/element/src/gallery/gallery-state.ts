import type { Intent, Snapshot, Store, Transport } from '@madoguchi/client';
import type { ContentErrorCode, Live, Manifest } from '@madoguchi/content';
import type { Survey } from './survey-content.js';
import type { StateId } from './strings.js';

/** One thing that happens on the way to a state: an intent, or what a person does with the element itself. */
export type Step =
  | { readonly type: 'intent'; readonly intent: Intent | ((snapshot: Snapshot) => Intent) }
  /** Types into a field. In the page only. */
  | { readonly type: 'fill'; readonly selector: string; readonly text: string }
  /** Presses a control. In the page only. */
  | { readonly type: 'press'; readonly selector: string }
  /** Nobody does anything for so many milliseconds. In the page only. */
  | { readonly type: 'idle'; readonly ms: number };

/** Files of the content that fail, stay away or say something else. Parts are named as the session names them. */
export interface Disturbance {
  readonly manifest?: ContentErrorCode | 'hangs' | ((manifest: Manifest) => Manifest);
  /** By part: a topic's id, `offices`, `help`, `words` and so on; `*` is every part. */
  readonly parts?: Readonly<Record<string, ContentErrorCode | 'hangs'>>;
  readonly live?: (live: Live) => Live;
}

/** What stands around the session for one visit. */
export interface Stage {
  readonly disturbance?: Disturbance;
  readonly transport?: Transport;
  readonly store?: Store;
  /** Time, ms since the epoch. Default: `NOON`. */
  readonly now?: number;
}

/** A way to a state, for a content. */
export interface Replay {
  readonly stage?: Stage;
  /** An earlier visit; its store is still there in this one. */
  readonly before?: { readonly stage?: Stage; readonly steps: readonly Step[] };
  readonly steps: readonly Step[];
}

/** A state of the element, and how it is reached. */
export interface GalleryState {
  readonly id: StateId;
  readonly group: 'launcher' | 'consent' | 'choices' | 'composer' | 'answers' | 'errors' | 'conversation' | 'screens';
  /** What stands in the element's shadow tree once the state is drawn: a selector. */
  readonly shows: string;
  /** The state is one of waiting: nothing is waited for after its last step. */
  readonly waits?: true;
  /** In the end the panel is closed: there is none where the element is a part of the page. */
  readonly closed?: true;
  /** The page is on a shared terminal. */
  readonly shared?: true;
  /** With the generated-text add-on, whose text has come to its end or has not. */
  readonly generated?: 'written' | 'writing';
  /** What the element's own files are like: all there, one is missing, or scripts do not run at all. */
  readonly files?: 'one-missing' | 'none';
  /** The way to it, or `null` where the content has nothing that leads there. */
  readonly replay: (survey: Survey) => Replay | null;
}
