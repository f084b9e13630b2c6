import type { SafetyRule } from '../faq.js';
import { fold } from './normalize.js';

/**
 * The first safety rule one of whose words stands in a typed text, or `null`. Spaces, punctuation, width, case and the
 * kind of kana do not matter: who is in distress does not type carefully.
 */
export function findSafetyRule(text: string, rules: readonly SafetyRule[]): SafetyRule | null {
  const typed = bare(text);
  return rules.find(({ forms }) => forms.map(bare).some((form) => form && typed.includes(form))) ?? null;
}

/** Letters and digits alone, katakana as hiragana. */
function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
