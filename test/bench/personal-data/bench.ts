import { parseArgs } from 'node:util';
import { findPersonalData } from '@madoguchi/content/personal-data';
import { ALL_LEVELS, faultsOf, measure, type Count, type Innocent, type Level, type Measured } from './measure.js';
import { HALVES, KINDS, readSentences, type Half, type Sentence } from './sentence.js';

// npm run bench -- personal-data: precision and recall of the guard on sentences that were labelled without sight of its rules.
//   --show tuning  also what was missed and what was alarmed for nothing, of the tuning half; the other half is never shown
//   --json         the figures as JSON, and nothing else

const AIM = { precision: 0.98, recall: 0.95 };

const { values } = parseArgs({ options: { show: { type: 'string' }, json: { type: 'boolean', default: false } } });
if (values.show !== undefined && values.show !== 'tuning') {
  console.error('Only the tuning half can be shown: npm run bench -- personal-data --show tuning');
  process.exit(1);
}

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(7);
const pair = ({ precision, recall, labels }: Count): string =>
  `${share(precision)}${share(recall)}${`(${labels})`.padStart(6)}`;

function line(name: string, counts: Readonly<Record<Level, Count>>): void {
  const columns = ALL_LEVELS.map((level) => pair(counts[level])).join('   ');
  console.log(`  ${name.padEnd(24)}${columns}`);
}

function alarmLine(name: string, { sentences, blocked, warned, hinted }: Innocent): void {
  console.log(
    `  ${name.padEnd(48)}${[sentences, blocked, warned, hinted].map((n) => String(n).padStart(10)).join('')}`,
  );
}

function print(half: Half, measured: Measured): void {
  console.log(`\n${half}: ${measured.sentences} sentences; precision, recall and (labels)`);
  console.log(`  ${''.padEnd(24)}${'block'.padEnd(23)}${'block or warning'.padEnd(23)}with hints`);
  line('overall', measured.overall);
  line('  without the hard ones', measured.plain);
  line('  the hard ones', measured.hard);
  for (const kind of KINDS) line(kind, measured.kinds[kind]);
  const { found, wholly } = measured.covered;
  console.log(`  ${wholly} of ${found} found are covered to the last digit and Latin letter`);
  console.log(`  ${''.padEnd(48)} sentences   blocked    warned    hinted`);
  alarmLine('public offices (none is expected)', measured.offices);
  alarmLine('other sentences without any (none is expected)', measured.innocents);
  alarmLine('job and job seekers’ numbers (hint is expected)', measured.hintsExpected);
}

function show(sentences: readonly Sentence[]): void {
  const shown = (text: string): string => text.replaceAll('\n', '⏎');
  console.log('\ntuning, what is not as labelled, and at which levels:');
  for (const sentence of sentences) {
    const faults = faultsOf(sentence, findPersonalData);
    if (!faults.length) continue;
    console.log(`  ${sentence.id}${sentence.hard ? ' hard' : ''}  ${shown(sentence.text)}`);
    for (const { what, kind, sureness, start, end, levels } of faults) {
      const span = shown(sentence.text.slice(start, end));
      console.log(`      ${what} (${levels.join(', ')}): ${kind}, ${sureness}: ${span}`);
    }
  }
}

const figures = {} as Record<Half, Measured>;
for (const half of HALVES) figures[half] = measure(await readSentences(half), findPersonalData);

if (values.json) console.log(JSON.stringify({ aim: AIM, ...figures }, null, 2));
else {
  console.log(
    'A detection is right where it overlaps a label of the same kind and of the level; a label is found where one does.',
  );
  console.log(`block: certain ones alone. The aim: precision ${AIM.precision}, recall ${AIM.recall}.`);
  for (const half of HALVES) print(half, figures[half]);
  if (values.show) show(await readSentences('tuning'));
}
