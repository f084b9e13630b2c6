import type { Evaluation } from '../evaluation.js';
import type { HalfReport } from '../half-report.js';
import { MEASURES } from '../measures.js';
import type { EvaluateStrings } from '../strings.js';
import { kpiSentence } from './numbers.js';

/** What each name in the JSON means, a sentence each. */
export function definitions({ measures }: EvaluateStrings): Readonly<Record<string, string>> {
  const names = ['questions', 'answerable', 'cards', ...MEASURES] as const;
  return Object.fromEntries(names.map((name) => [name, measures[name].definition]));
}

/** The evaluation of a content. Members may be added, never changed. */
export function contentJson(evaluation: Evaluation, strings: EvaluateStrings): object {
  const { name, version, today, settings, halves, kpis, suggestions } = evaluation;
  return {
    ...{ name, version, today, settings },
    halves: Object.fromEntries(halves.map(({ half, ...report }) => [half, report])),
    kpis: kpis.map((result) => ({ ...result.kpi, ...withoutKpi(result), sentence: kpiSentence(result, strings) })),
    suggestions,
    definitions: definitions(strings),
  };
}

const withoutKpi = ({ status, value, interval, count }: Evaluation['kpis'][number]): object => ({
  status,
  value,
  interval,
  count,
});

/** The evaluation of somebody else's FAQ: the measures stand at the top. */
export function faqJson({ settings, halves, suggestions }: Evaluation, strings: EvaluateStrings): object {
  const whole = halves.at(-1);
  return {
    ...whole?.searches.whole,
    settings,
    functions: whole?.functions,
    ...(halves.length > 1 && {
      halves: Object.fromEntries(halves.map(({ half, searches }) => [half, searches.whole])),
    }),
    kinds: whole?.kinds,
    lists: whole && listsOf(whole),
    coverage: whole?.coverage,
    bounds: whole?.bounds,
    confidence: whole?.confidence,
    suggestions,
    definitions: definitions(strings),
  };
}

const listsOf = ({ wrongCards, missed }: HalfReport): object => ({ wrongCards, missed });
