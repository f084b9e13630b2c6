import { html, type Html } from '../../preview/html.js';
import type { KpiResult } from '../kpis/judge-kpis.js';
import type { EvaluateStrings } from '../strings.js';
import { BAR, figure, htmlTable, line, rect, short, text } from './figure.js';
import { aimText, intervalText, kpiSubject, measured } from './numbers.js';

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
