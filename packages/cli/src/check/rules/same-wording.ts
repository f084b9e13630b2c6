import { inlineText } from '@madoguchi/content';
import type { WrittenEntry } from '../../compile/compile-faq.js';
import type { Finding, Rule } from '../content-model.js';

/** Two entries that answer to the same words: a visitor, and the matcher, could not tell which is meant. */
export const sameWording: Rule = ({ entries }) => {
  const languages = new Set(entries.map(({ language }) => language));
  return [...languages].flatMap((each) => inLanguage(entries.filter(({ language }) => language === each)));
};

function inLanguage(entries: readonly WrittenEntry[]): Finding[] {
  const wordings = new Wordings();
  const findings = entries.flatMap((written): Finding[] => {
    const first = wordings.add(inlineText(written.entry.question), written);
    return first ? [{ row: written.row, code: 'same-question', column: 'question', details: { first } }] : [];
  });
  for (const written of entries) {
    for (const alias of written.entry.aliases) {
      const first = wordings.add(alias, written);
      if (!first) continue;
      findings.push({ row: written.row, code: 'same-alias', column: 'aliases', details: { value: alias, first } });
    }
  }
  return findings;
}

/** Wordings with the first entry that has each, for each audience. */
class Wordings {
  readonly #seen = new Map<string, WrittenEntry>();

  /** Adds a wording. @returns the other entry of an overlapping audience that has it, with its place; `''` where none has. */
  add(text: string, written: WrittenEntry): string {
    const folded = fold(text);
    if (!folded) return '';
    const { audience, id } = written.entry;
    const overlapping = audience === 'both' ? ['both', 'seeker', 'employer'] : ['both', audience];
    const same = overlapping
      .map((each) => this.#seen.get(`${each} ${folded}`))
      .find((other) => other && other.entry.id !== id);
    const own = `${audience} ${folded}`;
    if (!this.#seen.has(own)) this.#seen.set(own, written);
    return same ? `${same.entry.id} (${same.row.file}:${same.row.line})` : '';
  }
}

/** Neither width, case, punctuation nor spaces make another question. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
