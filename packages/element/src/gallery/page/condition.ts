import { LANGUAGES, type Language } from '@madoguchi/content';

/** With what a state is shown, as its address says. */
export interface Condition {
  readonly lang: Language;
  /** `null`: as the visitor's system says. */
  readonly theme: 'light' | 'dark' | null;
  readonly mode: 'launcher' | 'inline' | 'page';
  /** Factor of the text size. */
  readonly text: number;
  /** `null`: as the language has it. */
  readonly furigana: boolean | null;
}

/** What can be chosen of each condition, the default first. */
export const CONDITIONS = {
  lang: LANGUAGES,
  theme: ['light', 'dark'],
  mode: ['launcher', 'inline', 'page'],
  text: ['1', '1.25', '1.5'],
  furigana: ['on', 'off'],
} as const;

/** Reads the conditions from an address; what is not known is the default. */
export function parseCondition(query: URLSearchParams): Condition {
  const one = <K extends keyof typeof CONDITIONS>(name: K): (typeof CONDITIONS)[K][number] | null =>
    (CONDITIONS[name] as readonly (typeof CONDITIONS)[K][number][]).find((value) => value === query.get(name)) ?? null;
  const furigana = one('furigana');
  return {
    lang: one('lang') ?? 'ja',
    theme: one('theme'),
    mode: one('mode') ?? 'launcher',
    text: Number(one('text') ?? 1),
    furigana: furigana && furigana === 'on',
  };
}
