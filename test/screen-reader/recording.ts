import type { Browser } from './station/browser.js';

/** One press of a key, or one text typed, and what Orca said of it. */
export interface Heard {
  /** As written in a transcript: the key, or the text in quotes. */
  readonly did: string;
  readonly said: readonly string[];
}

/** What was heard on one step of a journey. */
export interface RecordedStep {
  readonly does: string;
  readonly heard: readonly Heard[];
}

/** A journey as it was heard in one browser. */
export interface Recording {
  readonly journey: string;
  readonly browser: Browser;
  readonly steps: readonly RecordedStep[];
}

/** Everything that was said on a step, in order. */
export function saidOn({ heard }: RecordedStep): readonly string[] {
  return heard.flatMap(({ said }) => said);
}
