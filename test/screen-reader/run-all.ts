import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/run.mjs';
import { JOURNEYS } from './journeys/index.js';
import type { Journey } from './journey.js';
import { judge } from './judge.js';
import { MUTATIONS, type Mutation } from './mutations.js';
import type { Recording } from './recording.js';
import { runJourney } from './run-journey.js';
import { browserVersion, startBrowser, type Browser, type RunningBrowser } from './station/browser.js';
import { orcaVersion, startStation, type Station } from './station/station.js';
import { differences, madeWith, transcript, type Versions } from './transcript.js';

/** Where the kept transcripts are. */
const FOLDER = join(ROOT, 'docs/accessibility/transcripts');

/** What came of one journey, or one mutation. */
export interface Outcome {
  readonly name: string;
  readonly faults: readonly string[];
  /** What was wrong before it was done again. */
  readonly before: readonly string[];
  readonly seconds: number;
}

/** Runs journeys, and the broken builds, in one browser on a desk of its own. */
export async function runAll(
  browser: Browser,
  journeys: readonly Journey[],
  options: {
    readonly record: boolean;
    readonly mutate: boolean;
    /** How often what went wrong is done before it counts. */
    readonly attempts: number;
    readonly report: (outcome: Outcome) => void;
  },
): Promise<void> {
  let desk = await startDesk(browser);
  const date = new Date().toISOString().slice(0, 10);
  const versions = { orca: await orcaVersion(), browser: await browserVersion(browser), date };
  const note = async (name: string, work: () => Promise<readonly string[]>): Promise<void> => {
    const start = performance.now();
    const before: string[] = [];
    let faults: readonly string[] = [];
    for (let attempt = 0; attempt < options.attempts; attempt++) {
      before.push(...faults);
      faults = await work().catch(async (error: unknown) => {
        // What hangs would hang the next one too: a new desk.
        await desk.station.close();
        desk = await startDesk(browser);
        return [error instanceof Error ? error.message : String(error)];
      });
      if (!faults.length) break;
    }
    const seconds = Math.round((performance.now() - start) / 1000);
    options.report({ name: `${name} (${browser})`, faults, before, seconds });
  };
  try {
    for (const journey of journeys) {
      await note(journey.name, async () => {
        const steps = await runJourney(desk.station, desk.running, journey);
        return compare(journey, { journey: journey.name, browser, steps }, versions, options.record);
      });
    }
    for (const mutation of options.mutate ? MUTATIONS : []) {
      await note(`broken build: ${mutation.name}`, () => broken(desk, mutation));
    }
  } finally {
    await desk.station.close();
  }
}

interface Desk {
  readonly station: Station;
  readonly running: RunningBrowser;
}

/** A desk with a browser, on whose keyboard all that is typed on any journey can be typed. */
async function startDesk(browser: Browser): Promise<Desk> {
  const station = await startStation();
  try {
    const typed = JOURNEYS.flatMap(({ steps }) => steps.flatMap(({ act }) => (act.kind === 'type' ? [act.text] : [])));
    await station.addKeys(typed.join(''));
    return { station, running: await startBrowser(station, browser) };
  } catch (error) {
    await station.close();
    throw error;
  }
}

/**
 * What is wrong with a recording: against what has to be heard, and against what was heard when it was kept. Where the screen
 * reader or the browser is another version now, it may say the same in other words: then only the former counts.
 */
function compare(journey: Journey, recording: Recording, versions: Versions, record: boolean): readonly string[] {
  const faults = judge(journey, recording.steps);
  const file = join(FOLDER, `${journey.name}.${recording.browser}.md`);
  const fresh = transcript(journey, recording, versions);
  if (record) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, fresh);
    return faults;
  }
  if (!existsSync(file)) return [...faults, 'there is no transcript to compare with: record it'];
  const kept = readFileSync(file, 'utf8');
  if (madeWith(kept, versions)) return [...faults, ...differences(kept, fresh)];
  console.log(
    `    ${journey.name} (${recording.browser}): recorded with another version, so that only the rules count`,
  );
  return faults;
}

/** A broken build must be noticed. @returns a fault where it was not. */
async function broken({ station, running }: Desk, { journey, change, fault }: Mutation): Promise<readonly string[]> {
  const steps = await runJourney(station, running, journey, (path) => ({ body: (text) => change(path, text) }));
  const faults = judge(journey, steps);
  return faults.some((each) => fault.test(each))
    ? []
    : [`nobody noticed; what was said of it: ${faults.join(' | ') || 'nothing'}`];
}
