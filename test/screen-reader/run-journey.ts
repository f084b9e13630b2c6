import type { Demo } from '../tools/demo-server.mjs';
import { SAMPLE_PAGES, type Act, type Journey } from './journey.js';
import type { Heard, RecordedStep, Recording } from './recording.js';
import { plain } from './judge.js';
import { openBrowser, type Browser } from './station/browser.js';
import type { Station } from './station/station.js';

/** Nobody presses one key more often than this to get somewhere. */
const MOST_PRESSES = 60;
/** Between two characters that are typed, milliseconds: what a browser keeps up with on a busy machine. */
const TYPING_MS = 60;

/** Does what a journey says in a browser that knows nothing, and notes what Orca says. Throws where something is missing. */
export async function runJourney(
  station: Station,
  demo: Demo,
  browser: Browser,
  journey: Journey,
  intercept: Demo['intercept'] = () => null,
): Promise<Recording> {
  demo.intercept = intercept;
  const typed = journey.steps.flatMap(({ act }) => (act.kind === 'type' ? [act.text] : []));
  await station.addKeys(typed.join(''));
  const url = `${demo.hwis}${journey.page}`;
  const child = await openBrowser(station, browser, url, SAMPLE_PAGES[journey.page]);
  try {
    const steps: RecordedStep[] = [];
    for (const { does, act } of journey.steps) steps.push({ does, heard: await perform(station, demo, act) });
    return { journey: journey.name, browser, steps };
  } finally {
    await station.processes.end(child);
    demo.intercept = () => null;
  }
}

async function perform(station: Station, demo: Demo, act: Act): Promise<readonly Heard[]> {
  const { speech } = station;
  const listen = async (did: string, does: () => Promise<unknown>): Promise<Heard> => {
    const from = speech.said.length;
    await does();
    await station.settle();
    return { did, said: speech.said.slice(from) };
  };
  switch (act.kind) {
    case 'server': {
      const { fails } = act;
      demo.intercept = (path: string) => (fails?.test(path) ? { status: 503 } : null);
      return [];
    }
    case 'type':
      return [await listen(`"${act.text}"`, () => station.xdotool('type', '--delay', String(TYPING_MS), act.text))];
    case 'press': {
      const presses: Heard[] = [];
      const most = act.until === null ? act.times : MOST_PRESSES;
      while (presses.length < most) {
        const heard = await listen(act.key, () => station.xdotool('key', '--clearmodifiers', act.key));
        presses.push(heard);
        if (act.until !== null && plain(heard.said.join(' ')).includes(plain(act.until))) break;
      }
      return presses;
    }
    default:
      return act satisfies never;
  }
}
