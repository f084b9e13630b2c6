import { inlineText, type FaqEntry } from '@madoguchi/content';

/** An entry's question and its other wordings. */
export function wordingsOf({ question, aliases, translatedWordings = [] }: FaqEntry): readonly string[] {
  return [inlineText(question), ...aliases, ...translatedWordings];
}
