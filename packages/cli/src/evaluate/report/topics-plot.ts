import type { Html } from '../../preview/html.js';
import type { Group } from '../half-report.js';
import type { EvaluateStrings } from '../strings.js';
import { BAR, figure, htmlTable, line, rect, short, text } from './figure.js';
import { intervalText, measured, percent } from './numbers.js';

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
