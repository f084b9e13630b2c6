import type { Language } from '@madoguchi/content';
import * as en from './strings/en.js';
import * as ja from './strings/ja.js';

/** Names of the states: parts of addresses, and so kept for ever. */
export type StateId = keyof typeof ja.states;

export const STATE_IDS = Object.keys(ja.states) as readonly StateId[];

/** What a state is, and how a person reaches it. */
export function stateText(id: StateId): {
  readonly title: { readonly ja: string; readonly en: string };
  readonly reach: { readonly ja: string; readonly en: string };
} {
  const [[titleJa, reachJa], [titleEn, reachEn]] = [ja.states[id], en.states[id]];
  return { title: { ja: titleJa, en: titleEn }, reach: { ja: reachJa, en: reachEn } };
}

/** Words of the gallery's own pages. */
export const PAGE = { ja: ja.page, en: en.page } as const;

/** Sample notices of the publisher, in the form of the content. */
export const NOTICES = {
  outage: { ja: ja.notices.outage, en: en.notices.outage },
  info: { ja: ja.notices.info, en: en.notices.info },
};

/** A text as an AI may write it. */
export const GENERATED_TEXT: Readonly<Record<Language, string>> = {
  ja: ja.generatedText,
  'ja-x-easy': ja.generatedText,
  en: en.generatedText,
};

/** A question in which somebody gives their phone number. The number is not in use: it follows the order of the digits. */
export const PERSONAL_QUESTION: Readonly<Record<Language, string>> = {
  ja: ja.personalQuestion,
  'ja-x-easy': ja.personalQuestion,
  en: en.personalQuestion,
};
