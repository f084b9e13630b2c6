import { localize, pageLanguage, type Language, type Localized } from '@madoguchi/content';
import type { Fault, FaultLevel } from '../fault.js';
import { fill, formatFault, type CliLanguage } from '../locale/format.js';
import type { DraftState } from './draft.js';
import { html, type Html } from './html.js';
import type { Outline, OutlineEntry, OutlinePath, OutlineTopic } from './outline.js';
import { previewStrings, type PreviewStrings } from './strings.js';

/** What a page is made for. */
export interface PageOptions {
  readonly folder: string;
  /** Language of the desk: of everything that is not content. */
  readonly desk: CliLanguage;
  /** Language in which the content is looked at. */
  readonly content: Language;
}

/** The one page of the preview: what is wrong, everything that can be opened, and the real element beside it. */
export function previewPage(state: DraftState, options: PageOptions): string {
  const strings = previewStrings(options.desk);
  const { outline } = state;
  const name = outline ? localize(outline.name, options.content) : options.folder;
  return html`<!doctype html>
    <html lang="${options.desk}" data-version="${state.version}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${faultCount(state)}${fill(strings.title, { name })}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/preview.css" />
        <script type="module" src="/element/madoguchi.mjs"></script>
        <script type="module" src="/preview.js"></script>
      </head>
      <body>
        <a class="skip" href="#element">${strings.skip}</a>
        <header class="top">
          <h1>${fill(strings.title, { name })}</h1>
          <p class="about">${about(state, options, strings)}</p>
          ${outline ? languages(outline, options, strings) : html``}
        </header>
        ${problems(state, options.desk, strings)}
        <div class="columns">
          <nav class="list" aria-labelledby="list-title">
            <h2 id="list-title" tabindex="-1">${strings.list}</h2>
            ${outline ? list(outline, options.content, strings) : html`<p>${strings.nothingYet}</p>`}
          </nav>
          <main class="element" id="element" tabindex="-1" aria-label="${strings.element}">
            <a class="back" href="#list-title">${strings.back}</a>
            ${
              outline
                ? html`<madoguchi-chat src="/content/content.json" mode="inline" lang="${options.content}"
                    ><p>${strings.noScript}</p></madoguchi-chat
                  >`
                : html`<p class="empty">${strings.nothingToShow}</p>`
            }
          </main>
        </div>
      </body>
    </html> `.text;
}

function faultCount({ faults }: DraftState): string {
  const count = faults.filter(({ level }) => level === 'error').length;
  return count ? `(${count}) ` : '';
}

function about(state: DraftState, { folder }: PageOptions, strings: PreviewStrings): Html {
  const version = state.outline ? fill(strings.version, { version: state.outline.version }) : '';
  return html`${fill(strings.folder, { folder })} ${version}`;
}

function languages(outline: Outline, { content }: PageOptions, strings: PreviewStrings): Html {
  return html`<ul class="languages" aria-label="${strings.language}">
    ${outline.languages.map(
      (language) =>
        html`<li>
          <a href="/?lang=${language}" ${language === content ? html` aria-current="true"` : html``}
            >${strings.languages[language]}</a
          >
        </li>`,
    )}
  </ul>`;
}

/** What keeps the draft from being published, and what should be looked at. */
function problems(state: DraftState, desk: CliLanguage, strings: PreviewStrings): Html {
  if (state.unreadable) return html`<section class="faults error"><h2>${strings.unreadable}</h2></section>`;
  const of = (level: FaultLevel): readonly Fault[] => state.faults.filter((fault) => fault.level === level);
  const lines = (faults: readonly Fault[]): Html =>
    html`<ul>
      ${faults.map((fault) => html`<li>${formatFault(fault, desk)}</li>`)}
    </ul>`;
  const [errors, warnings] = [of('error'), of('warning')];
  const shown = state.outline ? strings.lastGood : strings.nothingYet;
  return html`${
    errors.length
      ? html`<section class="faults error" aria-labelledby="errors-title">
          <h2 id="errors-title">${fill(strings.errors, { count: errors.length })}</h2>
          <p>${shown}</p>
          ${lines(errors)}
        </section>`
      : html``
  }${
    warnings.length
      ? html`<details class="faults warning">
          <summary>${fill(strings.warnings, { count: warnings.length })}</summary>
          ${lines(warnings)}
        </details>`
      : html``
  }`;
}

function list(outline: Outline, language: Language, strings: PreviewStrings): Html {
  const counts = { topics: outline.topics.length, entries: outline.topics.flatMap(({ entries }) => entries).length };
  return html`<p class="about">${fill(strings.counts, counts)}</p>
    ${outline.topics.map((each) => topic(each, language, strings))}
    ${
      outline.offices.length
        ? html`<section class="topic">
            <h3>${strings.offices}</h3>
            ${paths(outline.offices, language, strings)}
          </section>`
        : html``
    }`;
}

function topic({ id, label, entries, paths: ways }: OutlineTopic, language: Language, strings: PreviewStrings): Html {
  return html`<section class="topic">
    <h3 lang="${pageLanguage(language)}">${localize(label, language)} <code>${id}</code></h3>
    ${paths(ways, language, strings)}
    <ol>
      ${entries.map((each) => entry(each, language, strings))}
    </ol>
  </section> `;
}

function entry(each: OutlineEntry, language: Language, strings: PreviewStrings): Html {
  const { id, question, automation, languages: own, recalled, paths: ways } = each;
  const written = own.map((tag) => strings.languages[tag]).join(strings.comma);
  return html`<li>
    <a href="#madoguchi=${id}" data-open="${id}" lang="${pageLanguage(own.includes(language) ? language : 'ja')}"
      >${localize(question, language)}</a
    >
    <p class="facts">
      <code>${id}</code> <span class="automation ${automation}">${strings.automation[automation]}</span>
      <span>${written}</span>${recalled ? html` <strong>${strings.recalled}</strong>` : html``}
    </p>
    ${ways.length ? paths(ways, language, strings) : html``}
  </li>`;
}

function paths(ways: readonly OutlinePath[], language: Language, strings: PreviewStrings): Html {
  if (!ways.length) return html`<p class="path none">${strings.noPath}</p>`;
  const words = (labels: readonly Localized<string>[]): string =>
    labels.map((label) => localize(label, language)).join(' › ');
  return html`<ul class="paths">
    ${ways.map(
      ({ choice, labels }) =>
        html`<li>
          <span>${strings.path}</span>
          <a href="#madoguchi=${choice}" data-open="${choice}" lang="${pageLanguage(language)}">${words(labels)}</a>
        </li>`,
    )}
  </ul>`;
}
