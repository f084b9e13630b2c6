import type { Journey } from './journey.js';
import type { Recording } from './recording.js';

/** What a transcript was made with. */
export interface Versions {
  readonly orca: string;
  readonly browser: string;
  /** The day, as YYYY-MM-DD. */
  readonly date: string;
}

/** A recording as a person reads it: key pressed → heard. */
export function transcript(journey: Journey, recording: Recording, { orca, browser, date }: Versions): string {
  const lines = [
    `# ${journey.name}, ${recording.browser}`,
    '',
    journey.title,
    '',
    `- Screen reader: ${orca}`,
    `- Browser: ${browser}`,
    `- Recorded: ${date}`,
    `- Page: \`examples/hwis/${journey.page}\``,
    '',
    '<!-- Written by `npm run test:screen-reader -- --record`; do not edit. -->',
    '',
  ];
  for (const [index, step] of journey.steps.entries()) {
    lines.push(`## ${index + 1}. ${step.does}`, '');
    for (const { did, said } of recording.steps[index]?.heard ?? []) {
      lines.push(`- \`${did}\` → ${steady(said) || '(nothing)'}`);
    }
    if (!recording.steps[index]?.heard.length) lines.push('- (nothing is pressed)');
    lines.push('');
  }
  return lines.join('\n');
}

/** Without the patch level: `Chromium 156`. A patch of a browser does not change what it tells a screen reader. */
const release = (browser: string): string => /^\D*\d+/.exec(browser)?.[0] ?? browser;

/** Whether a kept transcript is of this screen reader and of this release of the browser. */
export function madeWith(kept: string, { orca, browser }: Versions): boolean {
  const lines = kept.split('\n');
  const recorded = lines.find((line) => line.startsWith('- Browser: ')) ?? '';
  return lines.includes(`- Screen reader: ${orca}`) && release(recorded) === release(`- Browser: ${browser}`);
}

/** Of this the browser's own window and Orca speak, sooner or later or not at all: no word of it is about the page. */
const AROUND = /^Loading\. Please wait\.$/;
/** A new tab is told of with the title of the old one, with its own, or before it has one. */
const TAB = / page tab\.$/;

/** Without what changes by itself: addresses of a test's own server, and what is said around the page beside it. */
function steady(said: readonly string[]): string {
  const counted = said.filter((each) => !AROUND.test(each));
  const page = counted.filter((each) => !TAB.test(each));
  return (page.length ? page : counted)
    .map((each) =>
      each
        .replace(/(localhost|127\.0\.0\.1):\d+/g, '$1')
        .replace(/ - Memory usage - [\d.]+ [KMG]B/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' / ');
}

const READ = '- `Down` → ';

/**
 * Where one is: said before what has the focus if the place of the focus before it is gone by then, which is a matter of
 * milliseconds. It is in the transcripts, and where it has to be heard a rule of the journey says so.
 */
const PLACE = /^(?:main content|region .*|.* dialog|.* document web\.)$/;

/** Heard where something takes longer than a moment. Where it has to be, a rule of the journey says so. */
const WAITS = '調べています。';

/** A state that changes as the focus comes or goes is told of before that, after it, or only with what has it. */
const STATE = /^(?:collapsed|expanded)$/;

/** With this Orca ends its report of a page that has loaded; how much it reads of the page then depends on the next key. */
const LOADED = /^Page has /;

/** What is said on a line, without what is a matter of chance. */
function words(said: string): string {
  const all = said.split(' / ');
  const loaded = all.findIndex((part) => LOADED.test(part));
  const parts = loaded < 0 ? all : all.slice(0, loaded + 1);
  const counted = parts.filter((part) => ![PLACE, STATE].some((chance) => chance.test(part)));
  const heard = (counted.length ? counted : parts).join('').replace(/[\s/]+/g, '');
  return heard.replace(WAITS, '') || heard;
}

/**
 * The lines that count. Versions and the day may differ; where a line of text ends is a matter of the fonts of a machine, and
 * what comes in one breath one of its speed.
 */
function counted(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (!line || /^- (Screen reader|Browser|Recorded):/.test(line)) continue;
    const [, key, said] = /^(- `.*?` → )(.*)$/.exec(line) ?? [];
    if (key === undefined) lines.push(line);
    else if (key === READ && lines.at(-1)?.startsWith(READ)) lines.push((lines.pop() ?? '') + words(said ?? ''));
    else lines.push(key + words(said ?? ''));
  }
  return lines;
}

/** How a new transcript differs from the kept one: lines that are gone (-) or new (+), under the heading of their step. */
export function differences(kept: string, fresh: string): string[] {
  const [before, after] = [counted(kept), counted(fresh)];
  /** Length of the longest common run of lines from these two positions on. */
  const common = before.map(() => after.map(() => 0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const row = common[i] ?? [];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: string[] = [];
  let heading = '';
  let shown = '';
  const show = (sign: '-' | '+', line: string | undefined): void => {
    if (heading !== shown) found.push((shown = heading));
    found.push(`${sign} ${line ?? ''}`);
  };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      if (before[i]?.startsWith('## ')) heading = before[i] ?? '';
      i++;
      j++;
    } else if (i < before.length && (j >= after.length || at(i + 1, j) >= at(i, j + 1))) show('-', before[i++]);
    else show('+', after[j++]);
  }
  return found;
}
