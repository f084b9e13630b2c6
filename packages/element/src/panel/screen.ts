import type { Intent, Snapshot } from '@madoguchi/client';
import type { Language } from '@madoguchi/content';
import type { BaseStrings } from '../locale/base-strings.js';

/**
 * Where focus goes after the next render, always because of a person's own action: the `data-focus` of an element
 * that can take focus (a heading has `tabindex="-1"`). Known keys: `screen` (the heading of the screen shown), `step`
 * (the heading of the choices), `start` (whichever of these comes first), `composer`, and `message:N` (the first focusable message from the N-th on).
 */
export type FocusKey = string;

/** What a view draws from and talks to. Views are functions of it: they keep nothing, fetch nothing, decide nothing. */
export interface PanelContext {
  readonly snapshot: Snapshot;
  readonly dispatch: (intent: Intent) => void;
  /** Strings of the header, consent and errors; a lazy screen has its own strings beside these. */
  readonly base: BaseStrings;
  readonly language: Language;
  /** Time of this render, ms since the epoch. */
  readonly now: number;
  /**
   * State of the user interface that is nobody else's business (a draft, an opened section): made on first use, kept
   * while the panel lives. Change it in place and call `requestUpdate`.
   */
  readonly local: <T extends object>(key: string, create: () => T) => T;
  readonly requestUpdate: () => void;
  /** Says something through the announcer, politely. Only for what is not already announced as a message. */
  readonly announce: (text: string) => void;
  readonly focusAfterUpdate: (key: FocusKey) => void;
}

/** A screen with its strings and styles in hand. */
export interface LoadedScreen {
  /** Style sheet texts, adopted by the panel's root once. */
  readonly styles: readonly string[];
  readonly view: (context: PanelContext) => unknown;
  /**
   * What the announcer says for the step from `before` to the context's snapshot: `null`, or what gives the text when its
   * turn has come, of the snapshot of then. Only for what arrives without focus moving to it, so that everything is heard
   * exactly once. `going`: the focus is on its way.
   */
  readonly spoken?: (context: PanelContext, before: Snapshot, going: boolean) => ((now: Snapshot) => string) | null;
}

/** The default shape of a lazily imported screen module. */
export interface ScreenModule {
  readonly load: (language: Language) => Promise<LoadedScreen>;
}
