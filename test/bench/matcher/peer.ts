/** What every engine indexes: the same wordings and answers. */
export interface Document {
  readonly id: string;
  readonly question: string;
  readonly aliases: readonly string[];
  readonly answer: string;
}

/** A hit, best first in a list; `score` of the first is what a bound for cards is set on. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

export type Search = (query: string) => readonly Hit[];

/** An engine with one of its settings. */
export interface Engine {
  readonly name: string;
  /** How it is set; of several settings the one that is best on the tuning half is reported. */
  readonly setting: string;
  /** The module of its browser code, for the count of bytes; `null` where it is our own. */
  readonly module: string | null;
  /** The bound on the first hit's score for a card, where the engine brings one; else it is set on the tuning half. */
  readonly bound?: number;
  build(documents: readonly Document[]): Promise<Search> | Search;
}

/** Cuts a text into what an engine compares. */
export type Cut = (text: string) => string[];

/** A question with the right entries; where it may be asked. */
export interface Asked {
  readonly query: string;
  readonly relevant: readonly string[];
  /** Name of the part of the content that is searched. */
  readonly part: string;
}
