import type { Calibration } from '@madoguchi/content';
import type { Html } from '../../preview/html.js';
import type { ConfidenceBin } from '../distribution.js';
import type { EvaluateStrings } from '../strings.js';
import { figure, htmlTable, line, rect, text, WIDTH } from './figure.js';

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
