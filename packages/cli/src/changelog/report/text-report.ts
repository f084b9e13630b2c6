import type { Desk } from '../../desk/desk.js';
import type { ChangelogStrings } from '../strings.js';
import { marked, type Piece } from './marked.js';
import type { Report, ReportLine } from './report.js';

/** The report for a terminal, line by line. */
export function textReport(report: Report, { paint }: Pick<Desk, 'paint'>, strings: ChangelogStrings): string[] {
  const lines = [paint.bold(report.versions), '', ...summaryOf(report, { paint }, strings)];
  for (const { heading, items } of report.groups) {
    lines.push('', paint.bold(`■ ${heading}`));
    for (const item of items) {
      if (item.title) lines.push(`  ${item.title}`);
      for (const line of item.lines) lines.push(...linesOf(line, paint));
    }
  }
  return lines;
}

/** The counts, and what is to be looked at twice. */
export function summaryOf(report: Report, { paint }: Pick<Desk, 'paint'>, strings: ChangelogStrings): string[] {
  const lines = report.counts.map((count) => `  ${count}`);
  if (report.lookTwice.length) {
    lines.push('', paint.bold(paint.yellow(strings.lookTwice)));
    lines.push(...report.lookTwice.map((line) => `  ${paint.yellow('！')}${line}`));
  }
  return lines;
}

function linesOf({ text, lookTwice, passages }: ReportLine, paint: Desk['paint']): string[] {
  const drawn = (pieces: readonly Piece[]): string =>
    pieces.map((piece) => (piece.changed ? paint.bold(piece.text) : piece.text)).join('');
  return [
    lookTwice ? `    ${paint.yellow('！')}${text}` : `    ${text}`,
    ...passages
      .map(marked)
      .flatMap(({ gone, came }) => [
        ...gone.map((pieces) => `      ${paint.red(`− ${drawn(pieces)}`)}`),
        ...came.map((pieces) => `      ${paint.green(`＋ ${drawn(pieces)}`)}`),
      ]),
  ];
}
