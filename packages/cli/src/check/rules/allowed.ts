import { blockText, inlineText } from '@madoguchi/content';
import type { Finding, Rule } from '../content-model.js';
import { amountsIn, sensitiveWordsIn } from './sensitive-patterns.js';

/** As many examples as one reads. */
const SHOWN = 3;

/**
 * An answer that a typed question may show by itself must not speak of amounts, deadlines or eligibility, in no language.
 * Of words that may be harmless an entry is told once, not once a language.
 */
export const allowedSpeaks: Rule = ({ entries }) => {
  const told = new Set<string>();
  return entries.flatMap(({ entry, row }): Finding[] => {
    if (entry.automation !== 'allowed') return [];
    const cells = [
      { column: 'question', text: inlineText(entry.question) },
      { column: 'answer', text: blockText(entry.answer) },
    ];
    const findings = cells.flatMap(({ column, text }) => finding('allowed-amount', column, amountsIn(text), row));
    if (!findings.length && !told.has(entry.id)) {
      const words = cells.map(({ column, text }) => finding('allowed-word', column, sensitiveWordsIn(text), row));
      findings.push(...(words.find((found) => found.length) ?? []));
    }
    if (findings.length) told.add(entry.id);
    return findings;
  });
};

function finding(code: Finding['code'], column: string, found: readonly string[], row: Finding['row']): Finding[] {
  return found.length ? [{ row, code, column, details: { value: found.slice(0, SHOWN).join(', ') } }] : [];
}
