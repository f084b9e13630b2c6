/** What a person does at the keyboard, one thing after another, and what they have to hear. */
export interface Journey {
  /** Name of its file and of its transcripts. */
  readonly name: string;
  /** What it shows, as a sentence. */
  readonly title: string;
  /** The page of the sample on which it begins. */
  readonly page: SamplePage;
  readonly steps: readonly Step[];
}

/** Pages of the sample by their files, with the titles by which their windows are found. */
export const SAMPLE_PAGES = {
  'index.html': 'お仕事をお探しの方へ',
  'employer.html': '人を採用したい方へ',
  'inline.html': '質問のページ',
} as const;
export type SamplePage = keyof typeof SAMPLE_PAGES;

/** A thing that a person does, and what must be heard of it. */
export interface Step {
  /** What it is for, as a sentence. */
  readonly does: string;
  readonly act: Act;
  readonly rules: readonly Rule[];
  /** Whether older messages are read on purpose. In all other steps nothing old may be heard again. */
  readonly reads: boolean;
}

export type Act =
  /** Presses a key, as xdotool names it: `times`, or until this has been heard. */
  | { readonly kind: 'press'; readonly key: string; readonly times: number; readonly until: string | null }
  /** Types a text, character by character. */
  | { readonly kind: 'type'; readonly text: string }
  /** Nothing at the keyboard: files whose path matches are out of reach from now on, or none is. */
  | { readonly kind: 'server'; readonly fails: RegExp | null };

/** What must be so of the speech of one step. Where `text` is a piece of what is said, white space does not count. */
export type Rule =
  /** Each is heard exactly once, in this order. */
  | { readonly kind: 'hears'; readonly texts: readonly string[] }
  /** Something arrived: it is heard exactly once, and in no later step, but where older messages are read on purpose. */
  | { readonly kind: 'message'; readonly texts: readonly string[] }
  /** It may be heard, again too: how long something takes decides. */
  | { readonly kind: 'may-hear'; readonly texts: readonly string[] }
  /** None of these is heard. */
  | { readonly kind: 'not'; readonly texts: readonly string[] }
  /** Nothing needs to be heard, and whatever is heard is right: typing, changes of the world around the browser. */
  | { readonly kind: 'anything' };

/** Each of `texts` is heard exactly once, in this order. */
export const hears = (...texts: readonly string[]): Rule => ({ kind: 'hears', texts });
/** A message that arrives in this step: heard once, in this order, and never again by itself. */
export const message = (...texts: readonly string[]): Rule => ({ kind: 'message', texts });
/** `texts` may be heard, again too: how long something takes decides. */
export const mayHear = (...texts: readonly string[]): Rule => ({ kind: 'may-hear', texts });
/** None of `texts` is heard. */
export const not = (...texts: readonly string[]): Rule => ({ kind: 'not', texts });
/** No demand on this step. */
export const anything: Rule = { kind: 'anything' };

interface Options {
  readonly times?: number;
  readonly until?: string;
  readonly reads?: boolean;
}

/** Presses a key. A step without rules must not be silent. */
export function press(key: string, does: string, rules: readonly Rule[] = [], options: Options = {}): Step {
  const { times = 1, until = null, reads = false } = options;
  return { does, act: { kind: 'press', key, times, until }, rules, reads };
}

/** Types a text into what has the focus. */
export function type(text: string, does: string): Step {
  return { does, act: { kind: 'type', text }, rules: [anything], reads: false };
}

/** Files whose path matches cannot be had from now on; with `null` all can. */
export function server(fails: RegExp | null, does: string): Step {
  return { does, act: { kind: 'server', fails }, rules: [anything], reads: false };
}
