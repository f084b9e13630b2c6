import type { Journey } from './journey.js';
import type { Recording } from './recording.js';

/** What a transcript was made with. */
export interface Versions {
  readonly orca: string;
  readonly browser: string;
}

/** A recording as a person reads it: key pressed → heard. */
export function transcript(journey: Journey, recording: Recording, { orca, browser }: Versions): string {
  const lines = [
    `# ${journey.name}, ${recording.browser}`,
    '',
    journey.title,
    '',
    `- Screen reader: ${orca}`,
    `- Browser: ${browser}`,
    `- Page: \`examples/hwis/${journey.page}\``,
    '',
    '<!-- Written by `npm run test:screen-reader -- --record`; do not edit. -->',
    '',
  ];
  for (const [index, step] of journey.steps.entries()) {
    lines.push(`## ${index + 1}. ${step.does}`, '');
    for (const { did, said } of recording.steps[index]?.heard ?? []) {
      lines.push(`- \`${did}\` → ${said.map(steady).join(' / ') || '(nothing)'}`);
    }
    if (!recording.steps[index]?.heard.length) lines.push('- (nothing is pressed)');
    lines.push('');
  }
  return lines.join('\n');
}

/** Without what changes by itself: the time of day, and addresses of a test's own server. */
function steady(said: string): string {
  return said
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How a new transcript differs from the kept one, line by line; versions are allowed to differ. */
export function differences(kept: string, fresh: string): string[] {
  const body = (text: string): string[] => text.split('\n').filter((line) => !/^- (Screen reader|Browser):/.test(line));
  const [before, after] = [body(kept), body(fresh)];
  const found: string[] = [];
  for (let line = 0; line < Math.max(before.length, after.length); line++) {
    if (before[line] === after[line]) continue;
    if (before[line] !== undefined) found.push(`- ${before[line] ?? ''}`);
    if (after[line] !== undefined) found.push(`+ ${after[line] ?? ''}`);
  }
  return found;
}
