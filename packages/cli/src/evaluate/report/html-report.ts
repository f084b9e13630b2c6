import { createHash } from 'node:crypto';
import { inlineText } from '@madoguchi/content';
import { fill, type CliLanguage } from '../../locale/format.js';
import { html, Html } from '../../preview/html.js';
import type { SearchName } from '../ask-questions.js';
import type { Evaluation } from '../evaluation.js';
import type { HalfReport } from '../half-report.js';
import { MEASURES } from '../measures.js';
import { evaluateStrings, type EvaluateStrings } from '../strings.js';
import type { Context } from './context.js';
import { htmlTable } from './figure.js';
import { halfSections } from './half-sections.js';
import { kpisPlot } from './kpis-plot.js';
import { intervalText, measured, NOTHING } from './numbers.js';
import { STYLE } from './style.js';
import { suggestionsSection } from './suggestions-section.js';

/**
 * The report as one HTML file: no script, no request to anywhere, and nothing in it that is not escaped. Its policy forbids
 * the browser the same.
 */
export function htmlReport(evaluation: Evaluation, language: CliLanguage): string {
  const strings = evaluateStrings(language);
  const { name, version, today, halves, settings, subject, kpis } = evaluation;
  const { calibration, ...counts } = settings;
  const questions = new Map(subject.entries.map(({ id, question }) => [id, inlineText(question)]));
  const context: Context = {
    ...{ evaluation, strings },
    halfName: ({ half }) => strings.halves[halves.some((each) => each.half === 'tuning') ? half : 'all'],
    entry: (id) => html`<code>${id}</code> ${questions.get(id) ?? ''}`,
  };
  const all = halves.at(-1)?.searches.whole;
  const title = fill(strings.title, { name });
  const detailed = halves.filter(({ half }) => half !== 'all');
  const sections: readonly { readonly id: string; readonly title: string; readonly body: readonly Html[] }[] = [
    { id: 'summary', title: strings.html.summary, body: halves.map((half) => summary(half, context)) },
    ...(kpis.length ? [{ id: 'kpis', title: strings.html.kpis, body: [kpisPlot('kpis-plot', kpis, strings)] }] : []),
    ...detailed.map((half) => ({ id: half.half, title: context.halfName(half), body: halfSections(half, context) })),
    { id: 'suggestions', title: strings.html.suggestions, body: suggestionsSection(context) },
    { id: 'definitions', title: strings.html.definitions, body: [definitions(strings)] },
  ];
  // Made here and not in the page below: the policy is about every byte of it, and a formatter may set spaces there.
  const style = new Html(`<style>${STYLE}</style>`);
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>
            ${fill(strings.about, {
              ...{
                version: version || NOTHING,
                date: today,
                entries: settings.entries,
                questions: all?.questions ?? 0,
              },
              unanswerable: (all?.questions ?? 0) - (all?.answerable ?? 0),
            })}
          </p>
          <p>${fill(strings.settings, { ...counts, answer: calibration.answer, choose: calibration.choose })}</p>
          <nav aria-label="${strings.html.contents}">
            <ul>
              ${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}
            </ul>
          </nav>
          ${sections.map(
            (section) =>
              html`<section>
                <h2 id="${section.id}">${section.title}</h2>
                ${section.body}
              </section> `,
          )}
        </main>
      </body>
    </html> `;
  return page.text;
}

function summary(report: HalfReport, { strings, halfName }: Context): Html {
  const { searches, judgedIn } = report;
  const names = Object.keys(searches) as SearchName[];
  return htmlTable({
    caption: halfName(report),
    captioned: true,
    head: [strings.html.measure, ...names.map((name) => strings.searches[name].label), strings.html.interval],
    rows: MEASURES.map((name) => [
      strings.measures[name].label,
      ...names.map((search) => measured(name, searches[search]?.[name] ?? null)),
      intervalText(name, searches[judgedIn]?.intervals[name]),
    ]),
  });
}

function definitions({ measures, searches }: EvaluateStrings): Html {
  const terms = [...Object.values(searches), measures.questions, measures.answerable, measures.cards].concat(
    MEASURES.map((name) => measures[name]),
  );
  return html`<dl>
    ${terms.map(
      ({ label, definition }) =>
        html`<dt>${label}</dt>
          <dd>${definition}</dd>`,
    )}
  </dl>`;
}
