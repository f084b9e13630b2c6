import { fill, type CliLanguage } from '../../locale/format.js';
import { isHeard, type HeldTest } from '../data/held-test.js';
import type { KitData } from '../data/kit-data.js';
import type { KitSubject } from '../kit-subject.js';
import { heading, items, lines, type Part } from '../rendering/document.js';
import { auditText } from '../text.js';

/** The engines by the names that people know them by. */
const ENGINE_NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;

/** What a test shows, and in which engines. A sheet that left them out would seem to claim all of them. */
export function testText(test: HeldTest, language: CliLanguage): string {
  const { tests, comma } = auditText(language);
  const names = test.engines.map((each) => ENGINE_NAMES[each]).join(comma);
  const engines = isHeard(test) ? `Orca${comma}${names}` : names || tests.noBrowser;
  return fill(tests.inEngines, { title: test.title[language], engines });
}

/** How many of the named tests run in how many engines. */
interface EngineCounts {
  readonly all: number;
  readonly three: number;
  readonly chromium: number;
  readonly none: number;
  readonly two: number;
}

export function engineCounts({ tests }: KitData): EngineCounts {
  const of = (fits: (test: HeldTest) => boolean): number => [...tests.values()].filter(fits).length;
  return {
    all: tests.size,
    three: of(({ engines }) => engines.length === 3),
    chromium: of(({ engines }) => engines.join() === 'chromium'),
    none: of(({ engines }) => engines.length === 0),
    two: of(({ engines }) => engines.length === 2),
  };
}

/** What a named test means, on what it runs, and with which versions: a sheet is read by itself. */
export function testsParts(data: KitData, { repository }: KitSubject, language: CliLanguage): readonly Part[] {
  const { tests: words, colon, comma } = auditText(language);
  const checkers = Object.entries(data.checkers).map(([name, version]) => `${name} ${version}`);
  const pairs = data.pairs.map(({ reader, browser, date }) => `${reader} + ${browser} (${date})`);
  return [
    heading(words.title),
    items(
      lines([
        ...words.meaning,
        words.on[repository === null ? 'embedder' : 'repository'],
        fill(words.engines, { ...engineCounts(data) }),
        `${words.checkers}${colon}${checkers.join(comma)}`,
        `${words.pairs}${colon}${pairs.join(comma) || words.noPairs}`,
        words.versions,
      ]),
    ),
  ];
}
