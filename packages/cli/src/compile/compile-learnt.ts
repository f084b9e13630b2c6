import { LANGUAGES, type Calibration, type FaqShard, type Language, type VocabularyTerm } from '@madoguchi/content';
import { calibrate } from '../calibrate/calibrate.js';
import { compileWords, type CompiledWords } from '../words/compile-words.js';

/** Is told how many of how many languages are done. */
export type OnLearn = (done: number, total: number) => void;

/**
 * Compiles what the matcher learns from the content: words, and the bounds of its decisions in each language.
 * @param given - Bounds that the publisher set; then nothing is calibrated.
 */
export async function compileLearnt(
  shards: readonly FaqShard[],
  terms: readonly VocabularyTerm[],
  {
    synonyms,
    given,
    onLearn,
  }: { readonly synonyms: boolean; readonly given: Calibration | null; readonly onLearn: OnLearn },
): Promise<CompiledWords> {
  const compiled = await compileWords(shards, terms, { synonyms });
  const calibration: Partial<Record<Language, Calibration>> = {};
  for (const [done, language] of LANGUAGES.entries()) {
    onLearn(done, LANGUAGES.length);
    const own = compiled.shards.filter((shard) => shard.language === language);
    const entries = own.flatMap((shard) => shard.entries);
    if (own.length) calibration[language] = given ?? (await calibrate({ ...compiled.words, terms, entries }));
  }
  return { ...compiled, words: { ...compiled.words, calibration } };
}
