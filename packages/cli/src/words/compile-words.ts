import {
  blockText,
  inlineText,
  type FaqEntry,
  type FaqShard,
  type WordsShard,
  type VocabularyTerm,
} from '@madoguchi/content';
import { fold } from '@madoguchi/content/matcher';
import { collectFurigana, type ReadingCounts } from './furigana.js';
import { generalSynonyms } from './general-synonyms.js';
import { readingsFor } from './readings.js';

/** What the compiler adds for the matcher; nothing of it is ever shown. */
export interface CompiledWords {
  readonly shards: readonly FaqShard[];
  readonly words: WordsShard;
}

/**
 * Adds what helps the matcher: to each entry its wordings in the other languages, and a file of general synonyms and readings.
 * @param synonyms - Whether general synonyms are wanted (the setting `generalSynonyms`).
 */
export async function compileWords(
  shards: readonly FaqShard[],
  terms: readonly VocabularyTerm[],
  { synonyms = true } = {},
): Promise<CompiledWords> {
  const entries = shards.flatMap((shard) => shard.entries.map((entry) => ({ entry, language: shard.language })));
  const wordings = new Map<string, { readonly language: string; readonly texts: readonly string[] }[]>();
  const furigana: ReadingCounts = new Map();
  for (const { entry, language } of entries) {
    wordings.set(entry.id, [...(wordings.get(entry.id) ?? []), { language, texts: wordingsOf(entry) }]);
    collectFurigana([...entry.question, ...entry.answer], furigana);
  }
  const all = [...wordings.values()].flat().flatMap(({ texts }) => texts);
  const answers = entries.filter(({ language }) => language === 'ja').map(({ entry }) => blockText(entry.answer));
  return {
    shards: shards.map((shard) => ({
      ...shard,
      entries: shard.entries.map((entry) => {
        const own = new Set(wordingsOf(entry));
        const others = (wordings.get(entry.id) ?? []).filter(({ language }) => language !== shard.language);
        const translatedWordings = [...new Set(others.flatMap(({ texts }) => texts))].filter((text) => !own.has(text));
        return translatedWordings.length ? { ...entry, translatedWordings } : entry;
      }),
    })),
    words: {
      kind: 'words',
      calibration: {},
      synonyms: synonyms ? await generalSynonyms(all, takenBy(terms)) : [],
      readings: readingsFor([...all, ...answers], furigana, terms),
    },
  };
}

const wordingsOf = ({ question, aliases }: FaqEntry): readonly string[] => [inlineText(question), ...aliases];

const takenBy = (terms: readonly VocabularyTerm[]): ReadonlySet<string> =>
  new Set(terms.flatMap(({ forms }) => forms.map((form) => fold(form).trim())));
