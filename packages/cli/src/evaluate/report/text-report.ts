import type { Desk } from '../../desk/desk.js';
import { csvLines } from '../../folder/csv-text.js';
import { fill } from '../../locale/format.js';
import type { SearchName } from '../ask-questions.js';
import type { Evaluation } from '../evaluation.js';
import type { Half, HalfReport, Miss } from '../half-report.js';
import { isMissed } from '../kpis/judge-kpis.js';
import { SHARES, type MeasureName } from '../measures.js';
import { FUNCTIONS } from '../outcome.js';
import { evaluateStrings, type EvaluateStrings } from '../strings.js';
import type { Suggestions } from '../suggestions/suggest.js';
import { intervalText, kpiSentence, measured, NOTHING, percent } from './numbers.js';
import { table } from './table.js';

export interface TextReportOptions {
  readonly suggest: boolean;
  /** What was asked for: held-out misses are listed only for who asked for that half. */
  readonly half: Half;
}

/** Of what may be long, a terminal shows so many; the JSON and the page have all. */
const SHOWN = 20;
const NAMES: readonly MeasureName[] = ['reciprocalRank', ...SHARES];

/** What a person at a terminal reads. */
export function textReport(
  evaluation: Evaluation,
  { suggest, half }: TextReportOptions,
  { language, paint }: Pick<Desk, 'language' | 'paint'>,
): string[] {
  const strings = evaluateStrings(language);
  const { name, version, today, halves, settings, subject } = evaluation;
  const { calibration, ...counts } = settings;
  const all = halves.at(-1)?.searches.whole;
  const lines = [
    paint.bold(fill(strings.title, { name })),
    fill(strings.about, {
      ...{ version: version || NOTHING, date: today, entries: settings.entries, questions: all?.questions ?? 0 },
      unanswerable: (all?.questions ?? 0) - (all?.answerable ?? 0),
    }),
    fill(strings.settings, { ...counts, answer: calibration.answer, choose: calibration.choose }),
  ];
  const tuned = halves.some((each) => each.half === 'tuning');
  for (const report of halves) {
    // Where nothing is marked, the questions are simply all there are.
    const halfName = strings.halves[tuned ? report.half : 'all'];
    lines.push('', paint.bold(halfName), ...measuresTable(report, strings));
    lines.push('', ...functionsTable(report, strings));
    if (report.half === 'all') continue;
    if (report.topics.length) lines.push('', ...topicsTable(report, strings));
    const { wrongCards, missed, coverage } = report;
    if (report.half === 'held-out' && tuned && half === 'all') {
      lines.push('', fill(strings.heldOutHidden, { wrong: wrongCards.length, missed: missed.length }));
    } else {
      lines.push(...misses(strings.wrongCards, wrongCards, halfName, strings));
      lines.push(...misses(strings.missed, missed, halfName, strings));
    }
    const never = coverage.neverAsked;
    if (never.length && subject.choices.length) {
      const details = { half: halfName, count: never.length, entries: coverage.entries };
      const ids = never.slice(0, SHOWN).join(', ') + (never.length > SHOWN ? ', …' : '');
      lines.push('', fill(strings.neverAsked, { ...details, ids }));
    }
  }
  if (suggest) lines.push(...suggestionLines(evaluation.suggestions, tuned, strings));
  if (subject.choices.length) lines.push('', ...kpiLines(evaluation, strings, paint));
  return lines;
}

function measuresTable({ searches }: HalfReport, strings: EvaluateStrings): string[] {
  const names = Object.keys(searches) as SearchName[];
  const rows = NAMES.map((name) => [
    `${strings.measures[name].label} (${name})`,
    ...names.flatMap((search) => {
      const measures = searches[search];
      return [
        measured(name, measures?.[name] ?? null),
        names.length > 1 ? '' : intervalText(name, measures?.intervals[name]),
      ];
    }),
  ]).map((row) => (names.length > 1 ? row.filter((cell, at) => !at || cell) : row));
  return table([
    ['', ...(names.length > 1 ? names.map((each) => strings.searches[each].label) : ['', strings.html.interval])],
    ...rows,
  ]);
}

function functionsTable({ functions }: HalfReport, strings: EvaluateStrings): string[] {
  const { html } = strings;
  return table([
    [html.function, strings.measures.questions.label, html.share, html.accuracy, html.interval],
    ...FUNCTIONS.map((name) => {
      const { questions, share, accuracy, interval } = functions[name];
      return [
        strings.functions[name],
        `${questions}`,
        percent(share),
        percent(accuracy),
        intervalText('first', interval),
      ];
    }),
  ]);
}

function topicsTable({ topics }: HalfReport, strings: EvaluateStrings): string[] {
  const names = ['reciprocalRank', 'first', 'firstThree', 'reached', 'answered', 'cardsRight'] as const;
  return table([
    [strings.html.topic, strings.measures.questions.label, ...names.map((name) => strings.measures[name].label)],
    ...topics.map(({ label, measures }) => [
      label || strings.unanswerableTopic,
      `${measures.questions}`,
      ...names.map((name) => measured(name, measures[name])),
    ]),
  ]);
}

function misses(title: string, list: readonly Miss[], half: string, strings: EvaluateStrings): string[] {
  if (!list.length) return [];
  return [
    '',
    fill(title, { half, count: list.length }),
    ...list
      .slice(0, SHOWN)
      .map(
        ({ row, query, card, relevant }) =>
          `  ${fill(strings.miss, { row, query, card: card || strings.noCard, relevant: relevant.join(', ') || strings.noEntry })}`,
      ),
    ...(list.length > SHOWN ? ['  …'] : []),
  ];
}

/** Lines that can be pasted: `id,alias` and `term id,form`. */
function suggestionLines({ aliases, forms }: Suggestions, tuned: boolean, strings: EvaluateStrings): string[] {
  if (!tuned) return ['', strings.noTuning];
  const paired = forms.filter(({ term }) => term);
  if (!aliases.length && !paired.length) return ['', strings.noSuggestions];
  const lines = (rows: readonly (readonly string[])[]): string[] =>
    csvLines(rows, { lineEnd: '\n' }).trimEnd().split('\n');
  return [
    ...(aliases.length
      ? ['', strings.aliases, ...lines([['id', 'alias'], ...aliases.map(({ id, alias }) => [id, alias])])]
      : []),
    ...(paired.length
      ? ['', strings.forms, ...lines([['id', 'synonyms'], ...paired.map(({ term, form }) => [term, form])])]
      : []),
  ];
}

function kpiLines({ kpis, today }: Evaluation, strings: EvaluateStrings, paint: Desk['paint']): string[] {
  const missed = kpis.filter(isMissed).length;
  const held = kpis.filter(({ status }) => status === 'held').length;
  const sentences = kpis.map((result) =>
    isMissed(result) ? paint.red(kpiSentence(result, strings)) : kpiSentence(result, strings),
  );
  if (missed) return [...sentences, paint.bold(fill(strings.kpisMissed, { today, count: missed }))];
  if (!held && kpis.some(({ status }) => status === 'left-out')) return sentences;
  return [...sentences, fill(held ? strings.kpisHeld : strings.noKpis, { today, count: held })];
}
