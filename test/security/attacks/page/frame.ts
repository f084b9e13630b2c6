import { drawHtml, drawMarkdown } from './generated-text.js';
import { drawPublished } from './published-text.js';
import { afterSentinel } from './sentinel.js';

/** The ways in which attacks are drawn in a frame of their own. */
export const WAYS = {
  /** As generated text: Markdown, by the add-on. */
  markdown: async (attacks: readonly string[]) => attacks.flatMap(drawMarkdown),
  /** As HTML, by the add-on's sanitizer alone. */
  html: async (attacks: readonly string[]) => attacks.flatMap(drawHtml),
  /** As published text, by the element. */
  published: drawPublished,
};

/** What came of a batch. */
export interface Outcome {
  /** Elements, attributes and links that may not be. */
  readonly faults: readonly string[];
  /** Scripts that ran. */
  readonly ran: readonly string[];
}

async function run(way: keyof typeof WAYS, attacks: readonly string[]): Promise<Outcome> {
  const faults = await WAYS[way](attacks);
  const ran = await afterSentinel();
  // Of what a sanitizer reads in a page that runs nothing, Chromium reports what it would have stopped.
  return {
    faults: faults.slice(0, 20),
    ran: ran.filter((what) => way !== 'html' || !what.startsWith('report ')).slice(0, 20),
  };
}

export type Run = typeof run;

(window as unknown as { run: Run }).run = run;
