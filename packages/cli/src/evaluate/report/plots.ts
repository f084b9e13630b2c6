import type { Calibration } from '@madoguchi/content';
import { html, type Html } from '../../preview/html.js';
import type { BoundPoint, ConfidenceBin, Group, HalfReport } from '../half-report.js';
import type { KpiResult } from '../kpis/judge-kpis.js';
import { wilson } from '../interval.js';
import type { EvaluateStrings } from '../strings.js';
import { at, figure, htmlTable, line, rect, short, text, WIDTH } from './figure.js';
import { aimText, intervalText, kpiSubject, measured, percent } from './numbers.js';

// Each plot says in words and in a table what it draws. Nothing is told by colour alone.

const BAR = 232;

/** Mean reciprocal rank per topic: bars with intervals. */
export function topicsPlot(id: string, topics: readonly Group[], strings: EvaluateStrings): Html {
  const { html: words, measures } = strings;
  const asked = topics.filter((topic) => topic.measures.reciprocalRank !== null);
  const row = 36;
  return figure({
    id,
    title: words.topics,
    description: words.topicsDescription,
    height: asked.length * row + 4,
    plot: asked.flatMap(({ label, measures: { reciprocalRank, intervals } }, number) => {
      const y = number * row;
      const [from, to] = intervals.reciprocalRank ?? [0, 0];
      return [
        text(0, y + 13, short(label)),
        ...[rect(0, y + 18, BAR, 12, 'track'), rect(0, y + 18, BAR * (reciprocalRank ?? 0), 12, 'bar')],
        ...[line(BAR * from, y + 24, BAR * to, y + 24, 'whisker')],
        ...[from, to].map((end) => line(BAR * end, y + 20, BAR * end, y + 28, 'whisker')),
        text(BAR + 8, y + 29, measured('reciprocalRank', reciprocalRank)),
      ];
    }),
    table: htmlTable({
      caption: words.topics,
      head: [
        ...[words.topic, measures.questions.label, measures.reciprocalRank.label, words.interval, measures.first.label],
        ...[measures.firstThree.label, measures.reached.label, measures.answered.label, measures.cardsRight.label],
      ],
      rows: topics.map(({ label, measures: all }) => [
        ...[label || strings.unanswerableTopic, all.questions, measured('reciprocalRank', all.reciprocalRank)],
        intervalText('reciprocalRank', all.intervals.reciprocalRank),
        ...([all.first, all.firstThree, all.reached, all.answered, all.cardsRight] as const).map(percent),
      ]),
    }),
  });
}

/** How right cards are against how many there are, as the bound for cards moves. */
export function boundsPlot(
  id: string,
  points: readonly BoundPoint[],
  now: Calibration,
  strings: EvaluateStrings,
): Html {
  const { html: words, measures } = strings;
  const [left, top, width, height] = [44, 10, WIDTH - 60, 180];
  const drawn = points.filter(({ cards }) => cards > 0);
  const lowest = Math.min(0.5, ...drawn.map(({ cardsRight }) => Math.floor((cardsRight ?? 0) * 10) / 10));
  const most = Math.max(0.1, ...drawn.map(({ answered }) => Math.ceil(answered * 10) / 10));
  const x = (answered: number): number => left + (answered / most) * width;
  const y = (right: number): number => top + ((1 - right) / (1 - lowest)) * height;
  const present = drawn.filter(({ bound }) => bound >= now.answer)[0];
  // Every 10% from the top.
  const ticks = Array.from({ length: Math.round((1 - lowest) * 10) + 1 }, (_, step) => step / ((1 - lowest) * 10));
  const steps = points.filter((_, number) => number % 5 === 0);
  return figure({
    id,
    title: words.bounds,
    description: words.boundsDescription,
    height: top + height + 44,
    plot: [
      ...ticks.map((tick) => line(left, top + tick * height, left + width, top + tick * height, 'grid')),
      ...ticks.map((tick) =>
        text(left - 6, top + tick * height + 4, `${Math.round((1 - tick * (1 - lowest)) * 100)}%`, 'end'),
      ),
      ...[0, 0.5, 1].map((tick) =>
        text(left + tick * width, top + height + 16, `${Math.round(tick * most * 100)}%`, 'middle'),
      ),
      text(left + width / 2, top + height + 34, measures.answered.label, 'middle'),
      html`<polyline
        class="curve"
        points="${drawn.map((each) => `${at(x(each.answered))},${at(y(each.cardsRight ?? 0))}`).join(' ')}"
      />`,
      ...(present
        ? [
            html`<circle class="dot" cx="${at(x(present.answered))}" cy="${at(y(present.cardsRight ?? 0))}" r="5" />`,
            text(x(present.answered) + 9, y(present.cardsRight ?? 0) + 16, `${words.now} ${now.answer}`),
          ]
        : []),
    ],
    table: htmlTable({
      caption: words.bounds,
      head: [words.bound, measures.cards.label, measures.answered.label, measures.cardsRight.label, words.interval],
      rows: steps.map(({ bound, cards, answered, cardsRight }) => [
        ...[bound.toFixed(2), cards, percent(answered), percent(cardsRight)],
        intervalText('cardsRight', cardsRight === null ? null : wilson(cardsRight, cards)),
      ]),
    }),
  });
}

/** How confident the matcher was, for questions it got right, got wrong, and could not get right. */
export function confidencePlot(
  id: string,
  bins: readonly ConfidenceBin[],
  { answer, choose }: Calibration,
  strings: EvaluateStrings,
): Html {
  const { html: words } = strings;
  const kinds = ['right', 'wrong', 'unanswerable'] as const;
  const most = Math.max(1, ...bins.flatMap((bin) => kinds.map((kind) => bin[kind])));
  const [panel, height] = [104, 62];
  const slot = WIDTH / bins.length;
  return figure({
    id,
    title: words.confidence,
    description: words.confidenceDescription,
    height: kinds.length * panel + 20,
    plot: [
      ...kinds.flatMap((kind, number) => {
        const base = number * panel + panel - 6;
        return [
          text(0, number * panel + 14, words[kind]),
          ...[choose, answer].map((bound) => line(bound * WIDTH, base - height - 6, bound * WIDTH, base, 'aim')),
          ...bins.flatMap((bin, slotNumber) => {
            const tall = (bin[kind] / most) * height;
            const x = slotNumber * slot;
            return [
              rect(x + 2, base - tall, slot - 4, tall, 'bar'),
              ...(bin[kind] ? [text(x + slot / 2, base - tall - 4, String(bin[kind]), 'middle small count')] : []),
            ];
          }),
          line(0, base, WIDTH, base, 'axis'),
        ];
      }),
      ...[0, 0.5, 1].map((tick) =>
        text(
          tick * WIDTH,
          kinds.length * panel + 14,
          String(tick),
          tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle',
        ),
      ),
    ],
    table: htmlTable({
      caption: words.confidence,
      head: [words.range, ...kinds.map((kind) => words[kind])],
      rows: bins.map((bin) => [`${bin.from}–${bin.to}`, ...kinds.map((kind) => bin[kind])]),
    }),
  });
}

/** Aims as bullets. */
export function kpisPlot(id: string, kpis: readonly KpiResult[], strings: EvaluateStrings): Html {
  const { html: words } = strings;
  const row = 58;
  return figure({
    id,
    title: words.kpis,
    description: words.kpisDescription,
    height: Math.max(1, kpis.length) * row + 4,
    plot: kpis.flatMap(({ kpi, status, value }, number) => {
      const y = number * row;
      return [
        text(0, y + 13, short(`${strings.functions[kpi.function]} / ${strings.measures[kpi.measure].label}`)),
        text(0, y + 44, `${aimText(kpi, strings)}: ${strings.kpiStatus[status]}`, 'small'),
        ...[rect(0, y + 18, BAR, 12, 'track'), rect(0, y + 18, BAR * (value ?? 0), 12, 'bar')],
        line(BAR * kpi.bound, y + 15, BAR * kpi.bound, y + 33, 'aim'),
        text(BAR + 8, y + 29, value === null ? words.wait : measured(kpi.measure, value)),
      ];
    }),
    table: htmlTable({
      caption: words.kpis,
      head: [words.measure, words.value, words.interval, words.aim, words.period, words.status],
      words: [3, 4, 5],
      rows: kpis.map(({ kpi, status, value, interval }) => [
        ...[
          kpiSubject(kpi, strings),
          measured(kpi.measure, value),
          intervalText(kpi.measure, interval),
          aimText(kpi, strings),
        ],
        ...[
          html`<span class="whole">${kpi.from}</span> – <span class="whole">${kpi.until ?? ''}</span>`,
          strings.kpiStatus[status],
        ],
      ]),
    }),
  });
}

/** Groups by kind of wording, in a table alone. */
export function kindsTable({ kinds }: HalfReport, strings: EvaluateStrings): Html {
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
