import type { Calibration } from '@madoguchi/content';
import { html, type Html } from '../../preview/html.js';
import type { BoundPoint } from '../distribution.js';
import { wilson } from '../interval.js';
import type { EvaluateStrings } from '../strings.js';
import { at, figure, htmlTable, line, text, WIDTH } from './figure.js';
import { intervalText, percent } from './numbers.js';

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
