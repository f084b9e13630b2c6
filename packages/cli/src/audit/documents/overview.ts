import { localize } from '@madoguchi/content';
import { cliStrings, fill, type CliLanguage } from '../../locale/format.js';
import type { KitContent, KitSubject } from '../kit-subject.js';
import {
  cell,
  code,
  heading,
  items,
  line,
  lines,
  link,
  steps,
  type KitDocument,
  type Line,
  type Part,
} from '../rendering/document.js';
import { auditText, type DocumentName } from '../text.js';

/**
 * What else there is to look at. An embedder's kit has the map of the keys in it; the rest lies in the repository, which is not
 * beside it.
 */
function records({ repository }: KitSubject, language: CliLanguage): readonly Line[] {
  const { records: words } = auditText(language);
  const map = language === 'ja' ? 'keyboard.ja.md' : 'keyboard.md';
  const keyboard = repository === null ? 'keyboard.md' : `${repository}docs/accessibility/${map}`;
  const others = RECORDS.map(([name, path]): Line => [
    repository === null ? code(path) : link(words[name].name, repository + path),
    ` ${words[name].about}${repository === null ? ` ${words.elsewhere}` : ''}`,
  ]);
  return [[link(words.keyboard.name, keyboard), ` ${words.keyboard.about}`], ...others];
}

const RECORDS = [
  ['transcripts', 'docs/accessibility/transcripts/README.md'],
  ['snapshots', 'docs/accessibility/snapshots/README.md'],
  ['contactSheet', 'docs/accessibility/contact-sheet/index.html'],
  ['review', 'test/accessibility/needs-review.json'],
  ['secondReview', 'test/accessibility/second-checker-review.json'],
] as const;

/** The entry to the kit. */
export function overview(subject: KitSubject, language: CliLanguage): KitDocument {
  const text = auditText(language);
  const { overview: words, colon } = text;
  const { version, content } = subject;
  const others = (Object.keys(text.names) as DocumentName[]).filter((name) => name !== 'overview');
  return {
    ...{ name: 'overview', language, title: text.names.overview },
    parts: [
      ...words.about.map((each) => line(each)),
      heading(words.subject),
      items([
        [words.version, colon, version],
        ...(content ? [[words.content, colon, localize(content.name, language), ' ', content.version]] : []),
      ]),
      ...(content ? contentParts(content, language) : []),
      heading(words.files),
      items(
        others.map((name) => [
          link(text.names[name], `${name}.html`),
          ' (',
          link('Markdown', `${name}.md`),
          ...(name.startsWith('results') ? [', ', link('CSV', `${name}.csv`)] : []),
          ') ',
          words.fileAbout[name],
        ]),
      ),
      heading(words.records),
      items(records(subject, language)),
      heading(words.people),
      items(lines(words.peopleFiles)),
      heading(words.open),
      steps(
        words.openSteps.map((each) => [
          fill(each, { serve: subject.serve[language], gallery: subject.galleryAddress }),
        ]),
      ),
      heading(words.repeat),
      items(words.repeatSteps.map((each) => [code(fill(each, { command: subject.command }))])),
      heading(text.sources),
      items(text.sourceList.map(([name, address]) => [link(name, address)])),
    ],
  };
}

function contentParts({ languages, provisional, colours }: KitContent, language: CliLanguage): readonly Part[] {
  const { overview: words, colon, comma } = auditText(language);
  const names = (tags: readonly string[]): string =>
    tags.map((tag) => cliStrings(language).languages[tag] ?? tag).join(comma);
  return [
    heading(words.contentTitle),
    items([
      [words.languages, colon, names(languages)],
      provisional.length ? [words.provisional, colon, names(provisional)] : [words.noProvisional],
      ...(colours.length ? [] : [[words.ownColours]]),
    ]),
    ...(colours.length
      ? [
          {
            table: {
              caption: words.colours,
              head: words.colourHead,
              rows: colours.map(({ colour, background, ratio }) => [
                cell(colour),
                cell(background),
                // Cut, not rounded: 4.499 is not 4.5.
                cell((Math.floor(ratio * 100) / 100).toFixed(2)),
              ]),
            },
          },
        ]
      : []),
  ];
}
