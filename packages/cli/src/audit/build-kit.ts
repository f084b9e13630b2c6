import { ContentError } from '@madoguchi/content';
import type { CliLanguage } from '../locale/format.js';
import type { KitData } from './data/kit-data.js';
import { embedderDuties } from './documents/embedder-duties.js';
import { knownFailuresDocument } from './documents/known-failures.js';
import { manualScript } from './documents/manual-script.js';
import { overview } from './documents/overview.js';
import { procurement } from './documents/procurement.js';
import { publication } from './documents/publication.js';
import { resultCsv, resultSheet } from './documents/result-sheet.js';
import { statesDocument } from './documents/states.js';
import { technologies } from './documents/technologies.js';
import type { KitSubject } from './kit-subject.js';
import type { KitDocument } from './rendering/document.js';
import { htmlPage } from './rendering/html-page.js';
import { markdown } from './rendering/markdown.js';

/** The languages of the kit: Japanese first, English beside it. */
export const KIT_LANGUAGES = ['ja', 'en'] as const satisfies readonly CliLanguage[];

/**
 * The kit's documents by path, such as `ja/results-jis.html`. The same data and subject give the same bytes.
 * @throws ContentError where the data names a state that there is not.
 */
export function buildKit(data: KitData, subject: KitSubject): ReadonlyMap<string, string> {
  const known = new Set(subject.states.map(({ id }) => id));
  const named = [
    ...[...data.evidence.values()].flatMap(({ id, states }) => states.map((state) => [id, state] as const)),
    ...data.steps.flatMap(({ id, start, end }) => [start, end].map((state) => [id, state] as const)),
  ];
  for (const [id, state] of named) {
    if (state !== '*' && !known.has(state)) throw new ContentError('invalid', `${id}: ${state}`);
  }
  const files = new Map<string, string>();
  for (const language of KIT_LANGUAGES) {
    for (const document of documents(data, subject, language)) {
      files.set(`${language}/${document.name}.html`, htmlPage(document));
      files.set(`${language}/${document.name}.md`, markdown(document));
    }
    // The repository has its own map of the keys where it is read without a kit.
    if (subject.repository === null) files.set(`${language}/keyboard.md`, data.keyboard[language]);
    for (const name of ['results-jis', 'results-wcag22'] as const) {
      files.set(`${language}/${name}.csv`, resultCsv(name, data, subject, language));
    }
  }
  return files;
}

function documents(data: KitData, subject: KitSubject, language: CliLanguage): readonly KitDocument[] {
  return [
    overview(subject, language),
    resultSheet('results-jis', data, subject, language),
    resultSheet('results-wcag22', data, subject, language),
    statesDocument(subject, language),
    technologies(data, subject, language),
    knownFailuresDocument(data, language),
    embedderDuties(data, subject, language),
    publication(subject, language),
    procurement(data, subject, language),
    manualScript(data, subject, language),
  ];
}
