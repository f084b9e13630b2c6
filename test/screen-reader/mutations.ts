import { asking } from './journeys/asking.js';
import type { Journey } from './journey.js';

/** A build that is broken on purpose: the run has to turn red, and to say why. */
export interface Mutation {
  readonly name: string;
  readonly journey: Journey;
  /** Changes a file on its way to the browser. */
  readonly change: (path: string, text: string) => string;
  /** What one of the faults has to say. */
  readonly fault: RegExp;
}

/** Appends a script to the element's own. */
const alsoRuns =
  (script: () => void) =>
  (path: string, text: string): string =>
    path.endsWith('/madoguchi.mjs') ? `${text};(${script.toString()})()` : text;

/** Up to the reply: what comes after it is of no use here. */
const reply = asking.steps.findIndex(({ does }) => does === 'Sends it.');
const untilReply: Journey = { ...asking, steps: asking.steps.slice(0, reply + 1) };

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'the live regions are removed',
    journey: untilReply,
    change: (path, text) => (/chunks\/panel\./.test(path) ? text.replaceAll('"aria-live"', '"data-no-live"') : text),
    fault: /is heard 0 times, not once/,
  },
  {
    name: 'the focus moves to a message that arrives',
    journey: untilReply,
    change: alsoRuns(() => {
      setInterval(() => {
        const root = document.querySelector('madoguchi-chat')?.shadowRoot;
        const heading = [...(root?.querySelectorAll<HTMLElement>('.card h3') ?? [])].at(-1);
        if (!heading || 'seen' in heading.dataset) return;
        heading.dataset['seen'] = '';
        heading.focus();
      }, 50);
    }),
    fault: /"heading" must not be heard|is heard 2 times/,
  },
  {
    name: 'a message is announced twice',
    journey: untilReply,
    change: alsoRuns(() => {
      let last = '';
      setInterval(() => {
        const regions = [...document.querySelectorAll<HTMLElement>('[slot^=announcer]')];
        const full = regions.find((each) => each.textContent);
        const free = regions.find((each) => !each.textContent && each.slot === full?.slot);
        if (!full || !free || full.textContent === last) return;
        // Of two texts one after the other that are equal to the letter Orca says one.
        free.textContent = `${(last = full.textContent)}\u00a0`;
      }, 50);
    }),
    fault: /is heard 2 times, not once/,
  },
];
