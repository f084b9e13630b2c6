import { join } from 'node:path';
import { readQuestions } from '@madoguchi/cli';
import { createMatcher, DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import { FIELD_WEIGHTS } from '../../../packages/content/src/matcher/score.js';
import { WEIGHTS } from '../../../packages/content/src/matcher/tokens.js';
import { ROOT } from '../../tools/run.mjs';
import { municipalContent, municipalQuestions, sampleContent, type Content } from './contents.js';

// node … test/bench/matcher/tune.ts: what each idea of the matcher is worth. Each is taken away by itself, and reciprocal
// rank is measured on the tuning half of the sample and on the made-up municipal FAQ. The held-out half is never read here.

const weights = WEIGHTS as Record<string, number>;
const fields = FIELD_WEIGHTS as unknown as number[];

interface Asked extends Content {
  readonly questions: readonly {
    readonly query: string;
    readonly relevant: readonly string[];
    readonly path?: string;
  }[];
}

async function reciprocalRank({ entries, words, questions }: Asked): Promise<number> {
  const matcher = await createMatcher({ ...words, entries, calibration: DEFAULT_CALIBRATION });
  const ranks = questions.map(({ query, relevant }) => {
    const at = matcher.rank(query).entries.findIndex(({ id }) => relevant.includes(id));
    return at < 0 ? 0 : 1 / (at + 1);
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** Measures with one weight at nothing. */
async function without(list: Record<string, number> | number[], key: string, contents: readonly Asked[]) {
  const all = list as Record<string, number>;
  const before = all[key] ?? 0;
  all[key] = 0;
  const measured = await Promise.all(contents.map(reciprocalRank));
  all[key] = before;
  return measured;
}

const isAnswerable = ({ relevant }: { readonly relevant: readonly string[] }): boolean => relevant.length > 0;
const sample = await sampleContent();
const queries = join(ROOT, 'examples/hwis/evaluation/queries.csv');
const tuning = (await readQuestions(queries, ['tuning'], { language: 'en' })).filter(isAnswerable);
const municipal = { ...(await municipalContent()), questions: (await municipalQuestions()).filter(isAnswerable) };
const bare = sample.entries.map((entry) => ({ ...entry, aliases: [], translatedWordings: [] }));
const contents: readonly Asked[] = [
  { ...sample, questions: tuning },
  { ...sample, entries: bare, questions: tuning },
  municipal,
];
const whole = await Promise.all(contents.map(reciprocalRank));
const [full = 0, ...others] = whole;
console.log('reciprocal rank: sample, sample without aliases, municipal');
console.log(`  ${'everything'.padEnd(44)}${[full, ...others].map((value) => value.toFixed(3).padStart(8)).join('')}`);
console.log('gain of each idea: what is lost without it');

function line(name: string, measured: readonly number[]): void {
  const gains = measured.map((value, at) => ((whole[at] ?? 0) - value).toFixed(3).padStart(8));
  console.log(`  ${name.padEnd(44)}${gains.join('')}`);
}

for (const [kind, name] of [
  ['r', 'sound (readings)'],
  ['~', 'general synonyms'],
  ['#', 'registered terms'],
  ['k', 'single kanji'],
  ['K', 'pairs of kanji'],
  ['t', 'pairs of katakana (compounds, slips)'],
  ['h', 'pairs of hiragana'],
  ['m', 'pairs over a change of script (verbs)'],
  ['w', 'Latin words'],
  ['=', 'the whole wording'],
] as const) {
  line(name, await without(weights, kind, contents));
}
for (const [field, name] of [
  ['1', 'aliases'],
  ['2', 'the answer'],
] as const) {
  line(name, await without(fields, field, contents));
}
const untranslated = contents.map((content) => ({
  ...content,
  entries: content.entries.map((entry) => ({ ...entry, translatedWordings: [] })),
}));
line('wordings of the other languages', await Promise.all(untranslated.map(reciprocalRank)));
const chosen = await Promise.all(
  (['seeker', 'employer'] as const).map(async (audience) => {
    const questions = tuning.filter(({ path }) => path === audience);
    const entries = sample.entries.filter((entry) => entry.audience === audience || entry.audience === 'both');
    return { rank: await reciprocalRank({ ...sample, entries, questions }), count: questions.length };
  }),
);
const inside = chosen.reduce((sum, { rank, count }) => sum + rank * count, 0) / tuning.length;
console.log(`  inside the first choice instead of everywhere: ${(inside - full).toFixed(3)}`);
