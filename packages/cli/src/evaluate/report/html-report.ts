import { createHash } from 'node:crypto';
import { inlineText } from '@madoguchi/content';
import { csvLines } from '../../folder/csv-text.js';
import { fill, type CliLanguage } from '../../locale/format.js';
import { html, Html } from '../../preview/html.js';
import type { SearchName } from '../ask-questions.js';
import type { Evaluation } from '../evaluation.js';
import type { HalfReport, Miss } from '../half-report.js';
import { MEASURES } from '../measures.js';
import { FUNCTIONS } from '../outcome.js';
import { evaluateStrings, type EvaluateStrings } from '../strings.js';
import { htmlTable } from './figure.js';
import { intervalText, measured, NOTHING, percent } from './numbers.js';
import { boundsPlot, confidencePlot, kindsTable, kpisPlot, topicsPlot } from './plots.js';
import { STYLE } from './style.js';

/** What every section needs. */
interface Context {
  readonly evaluation: Evaluation;
  readonly strings: EvaluateStrings;
  /** Label of a half: where nothing is marked, the questions are simply all there are. */
  readonly halfName: (report: HalfReport) => string;
  /** An entry's id with its question, for people. */
  readonly entry: (id: string) => Html;
}

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
    { id: 'suggestions', title: strings.html.suggestions, body: suggestions(context) },
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

function halfSections(report: HalfReport, context: Context): Html[] {
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

function suggestions({ evaluation, strings, entry }: Context): Html[] {
  const { html: words } = strings;
  const { misses, aliases, forms } = evaluation.suggestions;
  if (!evaluation.halves.some(({ half }) => half === 'tuning')) return [html`<p>${strings.noTuning}</p>`];
  if (!misses) return [html`<p>${strings.noSuggestions}</p>`];
  const csv = (rows: readonly (readonly string[])[]): Html =>
    html`<details>
      <summary>CSV</summary>
      <pre tabindex="0">${csvLines(rows, { lineEnd: '\n' })}</pre>
    </details>`;
  return [
    html`<p>${fill(words.suggestionsText, { misses })}</p>
      <h3>${strings.aliases}</h3>`,
    htmlTable({
      caption: strings.aliases,
      head: [words.entry, words.alias, words.misses],
      words: [1],
      rows: aliases.map((each) => [entry(each.id), each.alias, each.misses]),
    }),
    csv([['id', 'alias'], ...aliases.map(({ id, alias }) => [id, alias])]),
    html`<h3>${strings.forms}</h3>`,
    htmlTable({
      caption: strings.forms,
      head: [words.form, words.term, words.reason, words.misses],
      words: [1, 2],
      rows: forms.map(({ form, term, because, misses: count }) => [
        form,
        term || NOTHING,
        strings.because[because],
        count,
      ]),
    }),
    csv([['id', 'synonyms'], ...forms.filter(({ term }) => term).map(({ term, form }) => [term, form])]),
  ];
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
