import type { ChangelogStrings } from '../strings.js';
import { marked, type Piece } from './marked.js';
import type { Report, ReportLine } from './report.js';

/** The report as Markdown, to be put beside the content or into a request for review. */
export function markdownReport(report: Report, strings: ChangelogStrings): string {
  const lines = [`# ${report.title}`, '', escaped(report.versions), ''];
  lines.push(...report.counts.map((count) => `- ${escaped(count)}`));
  if (report.lookTwice.length) {
    lines.push('', `## ${strings.lookTwice}`, '', ...report.lookTwice.map((line) => `- ${escaped(line)}`));
  }
  for (const { heading, items } of report.groups) {
    lines.push('', `## ${escaped(heading)}`);
    for (const item of items) {
      lines.push('', ...(item.title ? [`### ${escaped(item.title)}`, ''] : []), ...item.lines.flatMap(linesOf));
    }
  }
  return `${lines.join('\n')}\n`;
}

function linesOf({ text, lookTwice, passages }: ReportLine): string[] {
  return [
    lookTwice ? `- **${escaped(text)}**` : `- ${escaped(text)}`,
    ...passages
      .map(marked)
      .flatMap(({ gone, came }) => [
        ...gone.map((pieces) => `  - − ${drawn(pieces)}`),
        ...came.map((pieces) => `  - ＋ ${drawn(pieces)}`),
      ]),
  ];
}

const drawn = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, changed }) => (changed && WORDS.test(text) ? `**${escaped(text)}**` : escaped(text))).join('');

/** Between other characters Markdown takes emphasis for signs. */
const WORDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u;

/** Published words as they are: no sign of them becomes a link, a tag or a list. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, (space) => (space.includes('\n') ? ' / ' : space))
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^(\s*(?:\d+)?)([-+.)])/, '$1\\$2');
}
