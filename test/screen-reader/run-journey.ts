import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { SAMPLE_PAGES, type Journey, type Step } from './journey.js';
import type { Heard, RecordedStep } from './recording.js';
import { plain } from './judge.js';
import type { RunningBrowser } from './station/browser.js';
import type { Station } from './station/station.js';

/** Nobody presses one key more often than this to get somewhere, or this often without hearing anything. */
const MOST_PRESSES = 60;
const MOST_SILENT = 4;
/** What has to be heard is waited for as long as this, on a machine that is busy too. Milliseconds. */
const PATIENCE = 12_000;
/** Between two characters that are typed, milliseconds: what a browser keeps up with on a busy machine. */
const TYPING_MS = 60;

/**
 * Does what a journey says in a window of its own, on an origin of its own (nothing is known there yet), and notes what
 * Orca says. `intercept` changes what is served. Throws where something is missing.
 */
export async function runJourney(
  station: Station,
  browser: RunningBrowser,
  journey: Journey,
  intercept: Demo['intercept'] = () => null,
): Promise<readonly RecordedStep[]> {
  const demo = await startDemo();
  demo.intercept = intercept;
  try {
    const close = await browser.open(`${demo.hwis}${journey.page}`, SAMPLE_PAGES[journey.page]);
    const steps: RecordedStep[] = [];
    for (const step of journey.steps) steps.push({ does: step.does, heard: await perform(station, demo, step) });
    await close();
    return steps;
  } finally {
    demo.close();
  }
}

async function perform(station: Station, demo: Demo, step: Step): Promise<readonly Heard[]> {
  const { act } = step;
  const { speech } = station;
  /** Notes what is said until all has been said that has to be, and Orca has come to rest. */
  const listen = async (
    did: string,
    does: () => Promise<unknown>,
    enough: (said: readonly string[]) => boolean,
  ): Promise<Heard> => {
    const from = speech.said.length;
    await does();
    await station.settle();
    const all = (): boolean => enough(speech.said.slice(from));
    if (!all() && (await station.heard(all, PATIENCE))) await station.settle();
    return { did, said: speech.said.slice(from) };
  };
  switch (act.kind) {
    case 'server': {
      const { fails } = act;
      demo.intercept = (path: string) => (fails?.test(path) ? { status: 503 } : null);
      return [];
    }
    case 'type':
      return [
        await listen(
          `"${act.text}"`,
          () => station.xdotool('type', '--delay', String(TYPING_MS), act.text),
          () => true,
        ),
      ];
    case 'press': {
      const presses: Heard[] = [];
      const { until } = act;
      const most = until === null ? act.times : MOST_PRESSES;
      const single = most === 1;
      while (presses.length < most) {
        const heard = await listen(
          act.key,
          () => station.xdotool('key', '--clearmodifiers', act.key),
          (said) => (single ? complete(step, said) : said.length > 0),
        );
        presses.push(heard);
        if (until !== null && plain(heard.said.join(' ')).includes(plain(until))) break;
        if (presses.length >= MOST_SILENT && presses.slice(-MOST_SILENT).every(({ said }) => !said.length)) break;
      }
      return presses;
    }
    default:
      return act satisfies never;
  }
}

/** Whether everything that has to be heard has been heard; whether it is right is for the judge to say. */
function complete({ rules }: Step, said: readonly string[]): boolean {
  const speech = plain(said.join(' '));
  const wanted = rules.flatMap((rule) => (rule.kind === 'hears' || rule.kind === 'message' ? rule.texts : []));
  return rules.length ? wanted.every((text) => speech.includes(plain(text))) : said.length > 0;
}
