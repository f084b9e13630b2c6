import { html, type Html } from '../../preview/html.js';
import { fill } from '../../locale/format.js';
import type { HalfReport, Miss } from '../half-report.js';
import { FUNCTIONS } from '../outcome.js';
import type { EvaluateStrings } from '../strings.js';
import { boundsPlot } from './bounds-plot.js';
import { confidencePlot } from './confidence-plot.js';
import type { Context } from './context.js';
import { htmlTable } from './figure.js';
import { intervalText, measured, NOTHING, percent } from './numbers.js';
import { topicsPlot } from './topics-plot.js';

/** Everything about a half of the questions. */
export function halfSections(report: HalfReport, context: Context): Html[] {
  const { strings, evaluation, entry } = context;
  const { half, topics, bounds, confidence, kinds, wrongCards, missed, coverage } = report;
  const { calibration } = evaluation.settings;
  const words = strings.html;
  const part = (title: string, ...body: readonly Html[]): Html =>
    html`<h3>${title}</h3>
      ${body}`;
  // Who tunes should not come upon these by accident.
  const kept = half === 'held-out' && evaluation.halves.length > 1;
  const list = (title: string, misses: readonly Miss[]): Html => {
    const caption = fill(title, { half: context.halfName(report), count: misses.length });
    if (!misses.length) return part(caption, html`<p>${words.none}</p>`);
    const table = missTable(caption, misses, context);
    if (!kept) return part(caption, table);
    return part(
      caption,
      html`<p>${strings.heldOutWarning}</p>
        <details>
          <summary>${words.show}</summary>
          ${table}
        </details>`,
    );
  };
  const never = coverage.neverAsked;
  return [
    part(words.functions, functionsTable(report, strings)),
    ...(topics.length ? [part(words.topics, topicsPlot(`${half}-topics`, topics, strings))] : []),
    ...(kinds.length ? [part(words.kinds, kindsTable(report, strings))] : []),
    part(words.bounds, boundsPlot(`${half}-bounds`, bounds, calibration, strings)),
    part(words.confidence, confidencePlot(`${half}-confidence`, confidence, calibration, strings)),
    list(strings.wrongCards, wrongCards),
    list(strings.missed, missed),
    part(
      words.coverage,
      html`<p>${fill(words.coverageText, { entries: coverage.entries, asked: coverage.asked })}</p>`,
      ...(never.length && evaluation.subject.choices.length
        ? [
            html`<details>
              <summary>
                ${fill(strings.neverAsked, { half: context.halfName(report), count: never.length, entries: coverage.entries, ids: '' })}
              </summary>
              <ul>
                ${never.map((id) => html`<li>${entry(id)}</li>`)}
              </ul>
            </details>`,
          ]
        : []),
    ),
  ];
}

function functionsTable({ functions }: HalfReport, strings: EvaluateStrings): Html {
  const { html: words } = strings;
  return htmlTable({
    caption: words.functions,
    head: [
      words.function,
      words.rightWhen,
      strings.measures.questions.label,
      words.share,
      words.accuracy,
      words.interval,
    ],
    words: [1],
    rows: FUNCTIONS.map((name) => {
      const { questions, share, accuracy, interval } = functions[name];
      const numbers = [questions, percent(share), percent(accuracy), intervalText('first', interval)];
      return [strings.functions[name], strings.rightWhen[name], ...numbers];
    }),
  });
}

/** Groups by kind of wording, in a table alone. */
function kindsTable({ kinds }: HalfReport, strings: EvaluateStrings): Html {
  const { html: words, measures } = strings;
  const names = ['reciprocalRank', 'first', 'firstThree', 'reached', 'answered', 'cardsRight'] as const;
  return htmlTable({
    caption: words.kinds,
    head: [words.kind, measures.questions.label, ...names.map((name) => measures[name].label)],
    rows: kinds.map(({ label, measures: all }) => [
      ...[label || '–', all.questions],
      ...names.map((name) => measured(name, all[name])),
    ]),
  });
}

function missTable(caption: string, misses: readonly Miss[], { strings, entry, evaluation }: Context): Html {
  const { html: words } = strings;
  const { topics } = evaluation.subject;
  return htmlTable({
    caption,
    head: [words.query, words.card, words.relevant, words.topic, words.kind, words.place, words.range, words.row],
    words: [1, 2, 3, 4],
    rows: misses.map(({ query, card, relevant, topic, kind, place, confidence, row }) => [
      ...[query, card ? entry(card) : strings.noCard],
      relevant.length ? html`${relevant.map((id) => html`<div>${entry(id)}</div>`)}` : strings.noEntry,
      ...[topics.get(topic) ?? NOTHING, kind || NOTHING, place ?? NOTHING, confidence.toFixed(2), row],
    ]),
  });
}
